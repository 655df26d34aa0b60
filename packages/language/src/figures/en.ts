import type { FigureKey, FigureWords } from './nb.ts'

/** [name, means, does not mean] in English; see `nb.ts`. */
export const figuresEn: Record<FigureKey, FigureWords> = {
  people: ['Inhabitants', 'the size of the age group', 'its need for services'],
  'people.share': [
    'Share of inhabitants',
    'the age of the place',
    'that there are more old people: a high share can come from the young leaving',
  ],
  'people.total': ['All inhabitants', 'who lives here', 'who uses services here'],
  'people.67to79': ['Inhabitants aged 67–79', 'the size of the age group', 'its need for services'],
  'people.80to89': ['Inhabitants aged 80–89', 'the size of the age group', 'its need for services'],
  'people.90plus': ['Inhabitants aged 90+', 'the size of the age group', 'its need for services'],
  'people.80plus': ['Inhabitants aged 80+', 'the size of the age group', 'its need for services'],
  'people.67plus': ['Inhabitants aged 67+', 'the size of the age group', 'its need for services'],
  'people.share67plus': [
    'Share of inhabitants aged 67+',
    'the age of the place',
    'that there are more old people: a high share can come from the young leaving',
  ],
  'people.share80plus': [
    'Share of inhabitants aged 80+',
    'the age of the place',
    'that there are more old people: a high share can come from the young leaving',
  ],
  'people.per80plus': [
    'Persons aged 20–66 per person aged 80+',
    'how thin the working-age base gets',
    'the workforce: the sources have four other ratios',
  ],
  'people.80plus.hits': [
    'Year in which the 80+ pass their 2025 level',
    'when capacity must stand ready',
    'how much is enough',
  ],
  'people.frail': [
    'Frail elderly',
    'the order of size under a named definition',
    'people found frail. The same share is used for all over 70: growth is probably too low. The interval covers the uncertainty of the population only',
  ],
  'people.dementia': [
    'People with dementia',
    'expected cases',
    'diagnosed cases; the source of the prevalences is unconfirmed',
  ],
  'people.deaths80plus': [
    'Deaths a year at 80+',
    'the volume of end-of-life care',
    'where people die',
  ],
  'people.deaths': ['Deaths a year', 'how many die during the year', 'where, or of what'],
  'people.births': [
    'Births a year',
    'children expected of women who live here',
    'births at the hospital: many give birth elsewhere',
  ],
  'people.women15to49': [
    'Women aged 15–49',
    'how many may become pregnant',
    'pregnancies or births',
  ],

  'muni.homecare': [
    'Home-care users',
    'users at one date',
    'users over the year, or the amount of help',
  ],
  'muni.homecare.80plus': [
    'Home-care users aged 80+',
    'users at one date',
    'users over the year, or the amount of help',
  ],
  'muni.homecare.67to79': [
    'Home-care users aged 67–79',
    'users at one date',
    'users over the year; cannot be computed where a part is not published',
  ],
  'muni.homecare.0to66': [
    'Home-care users under 67',
    'that younger users need the same staff',
    'elderly care',
  ],
  'muni.homecare.share80plus': [
    'Share of 80+ with home care',
    'the reach of the service',
    'good or bad care: a low share can mean healthy people, many institutions or strict allocation',
  ],
  'muni.homecare.share67to79': [
    'Share of 67–79 with home care',
    'the reach of the service',
    'good or bad care',
  ],
  'muni.homecare.hours': [
    'Granted hours of home care a week per user',
    'help granted, all ages',
    'hours for the elderly: a few young users with very many hours pull the mean up',
  ],
  'muni.longstay': ['Long-stay residents', 'residents at one date', 'places or short stays'],
  'muni.longstay.80plus': [
    'Long-stay residents aged 80+',
    'residents at one date',
    'places or short stays',
  ],
  'muni.longstay.67to79': [
    'Long-stay residents aged 67–79',
    'residents at one date',
    'places or short stays',
  ],
  'muni.longstay.share80plus': ['Share of 80+ on long stay', 'where care is given', 'quality'],
  'muni.longstay.share67to79': ['Share of 67–79 on long stay', 'where care is given', 'quality'],
  'muni.housing24h.all': [
    'Residents of housing with round-the-clock staff',
    'the second half of round-the-clock care',
    'elderly people only: younger disabled people are in it, and there is no age split',
  ],
  'muni.roundtheclock.users': [
    'Round-the-clock care users, all ages',
    'long stay and housing with round-the-clock staff read together',
    'elderly people only, or places',
  ],
  'muni.roundtheclock.per100': [
    'Round-the-clock care users per 100 aged 80+',
    'how many have round-the-clock care, set against inhabitants aged 80+',
    'places; users of all ages are in the numerator',
  ],
  'muni.mix': [
    'Institution share of round-the-clock care',
    'the profile of the municipality',
    'what the right mix is',
  ],
  'muni.nurse.fte': [
    'Nurse FTE in municipal care',
    "today's staff in agreed FTE",
    'need; health care workers, assistants and doctors are not in it',
  ],
  'muni.trend': [
    'Coverage in 2015, 2020 and 2025 in 13 municipalities',
    'the direction of practice',
    'what happened in this very municipality',
  ],

  'hosp.beddays.expected': [
    'Expected bed-days',
    'what residents would use at the national rate',
    'actual use: no open table has it by municipality',
  ],
  'hosp.stays.expected': [
    'Expected stays',
    'what residents would use at the national rate',
    'actual use; not comparable with the discharges of the trust',
  ],
  'hosp.outpatient.expected': [
    'Expected outpatients',
    'what residents would use at the national rate',
    'actual use',
  ],
  'hosp.patients.expected': [
    'Expected somatic patients',
    'how many would be patients in the year at the national rate',
    'the actual number',
  ],
  'hosp.patients.rate': [
    'Share who were somatic patients in the year',
    'the breadth of use',
    'how often or how long; each person counts once',
  ],
  'hosp.diagnosis80plus': [
    'Bed-days at 80+ by main diagnosis, Norway',
    'what the oldest are admitted for',
    'the whole illness: main diagnosis only',
  ],
  'hosp.diagnosis': [
    'Bed-days by main diagnosis, Norway',
    'what the group is admitted for',
    'the whole illness: main diagnosis only',
  ],
  'hosp.ratio75plus.beddays': [
    'Bed-days at 75+ against Norway',
    'the local level in 2013–2015',
    "today's level: ten years old, for the catchments of that time",
  ],
  'hosp.ratio75plus.admissions': [
    'Admissions at 75+ against Norway',
    'the local level in 2013–2015',
    "today's level: ten years old, for the catchments of that time",
  ],
  'hosp.ratio75plus.outpatient': [
    'Outpatient visits at 75+ against Norway',
    'the local level in 2013–2015',
    "today's level: ten years old, for the catchments of that time",
  ],
  'gp.consult75plus': [
    'GP consultations per 1000 aged 75+',
    "the GP's part in 2013–2015",
    "the GPs' workload today",
  ],
  'oof.consult75plus': [
    'Out-of-hours consultations per 1000 aged 75+',
    'the part of the out-of-hours service in 2013–2015',
    'its workload today',
  ],
  'hosp.beds.trust': [
    'Somatic beds of the health trust',
    'capacity where it stands',
    "the community's beds: the trust may have regional tasks, and private hospitals are not in it",
  ],
  'hosp.occupancy.trust': [
    'Occupancy of somatic beds',
    'how full the beds are over the year',
    'occupancy on a busy winter day',
  ],
  'hosp.fte.trust': [
    'FTE of the health trust',
    "today's staff where it stands, all ages and services",
    'resources for the elderly',
  ],

  'coord.readmission75plus': [
    'Readmissions at 75+',
    'a joint result of both sides',
    'the national indicator; some readmissions are good care',
  ],
  'coord.preventable75plus': [
    'Often preventable admissions, against Norway',
    'where follow-up before admission may help',
    'that each admission could be avoided: morbidity differs',
  ],
  'coord.falls75plus': [
    'Hip fractures per 1000 aged 75+',
    'where fall prevention may help',
    'a ranking of small areas: there are too few fractures',
  ],
  'coord.chance': ['What may be due to chance', 'outside the band it is worth a talk', 'a proof'],
  'coord.opportunity': [
    'Bed-days 75+ beyond the level of Norway (minus: fewer)',
    'fewer (−) or more (+) bed-days than if the area had the level of Norway, which is the reference',
    'a gain in money: what moves arrives somewhere else',
  ],
  'coord.delayed.per1000': [
    'Delayed days per 1000 inhabitants',
    'how long discharge-ready patients wait',
    'who is responsible',
  ],
  'coord.delayed.none': [
    'Discharge-ready patients with no delayed day',
    'how often the transition goes without waiting',
    'the quality of the care they come to',
  ],
  'coord.notice24h': [
    'Early notice within 24 hours',
    'whether the municipality has time to prepare',
    'that the notice was read',
  ],
  'coord.answered': [
    'Messages answered by the municipality',
    'whether the dialogue works',
    'what the answer said',
  ],
  'coord.sameday': [
    'Clarified the same day',
    'how often emergency patients need not stay overnight',
    'that those admitted should have gone home',
  ],
  'coord.ohd': [
    'Occupancy of municipal emergency beds',
    'how much the beds are used',
    'how many admissions they replace',
  ],
  'coord.moves': [
    'Moves between services in the last year of life',
    'how coherent the end of life is',
    'what the person wanted',
  ],

  'need.hospital.beddays67plus': [
    'Bed-days of the 67+',
    'the load from this group, at the national rate adjusted for the local level',
    'what will happen: constant practice gives too high figures',
  ],
  'need.hospital.beds67plus': [
    'Beds occupied by patients 67+',
    'beds in use by the group, at 85% occupancy and the local level',
    'beds to build',
  ],
  'need.homecare': [
    'Home-care users',
    'users expected',
    'hours: hours per elderly user are not known here',
  ],
  'need.homecare.80plus': [
    'Home-care users aged 80+',
    'users expected',
    'hours: hours per elderly user are not known here',
  ],
  'need.homecare.67to79': [
    'Home-care users aged 67–79',
    'users expected',
    'hours: hours per elderly user are not known here',
  ],
  'need.longstay.places': [
    'Long-stay residents aged 67+',
    'places if all are filled',
    "places that exist: today's residents stand in for places",
  ],
  'need.roundtheclock.users': [
    'Round-the-clock care users, elderly',
    'how many are expected to need round-the-clock care if coverage follows the path',
    'an observed number: the elderly share of housing is an assumption',
  ],
  'need.opens': [
    "Year in which the need for round-the-clock care passes today's level",
    'the latest year to decide, minus building time',
    'that it is not full already',
  ],
  'need.nurse.fte.municipal': [
    'Nurse FTE, municipalities',
    "need at today's staff mix, all users",
    'that the mix must be so: it is a choice',
  ],
  'need.nurse.fte.hospital': [
    'Nurse FTE, hospital, for 67+',
    'the order of size, shared by bed-days',
    'a staffing plan: bed-days are a rough key',
  ],
  'need.nurse.fte': [
    'Nurse FTE, municipalities and hospital',
    'what both levels need together',
    'one group: the hospital part is for 67+ only, the municipal part for all users',
  ],
  'need.family': [
    'Family care assumed',
    'what breaks if families cannot',
    'a local figure: the national 90,000 FTE are shared by inhabitants aged 80+',
  ],
  less: [
    'More (+) or less (−) with the measure',
    'where something is freed, and where something arrives',
    'net kroner, or that anyone can be made redundant',
  ],

  'people.mental': [
    'People with need of mental health care',
    'the nation’s shares on the people here: children with symptoms, adults with a disorder within a year',
    'that all need a service, or that prevalence was measured here',
  ],
  'mental.more': [
    'Ten more of a hundred with need: what it takes',
    'what is added to the service when ten more of a hundred with need are reached',
    'that so many should be reached',
  ],
  'mental.coverage': [
    'Of a hundred with need, users within a year',
    'how many of those with need the service reaches, by the nation’s numbers',
    'a target: many are helped elsewhere or need no service',
  ],
  'need.service': [
    'Services at both levels, all ages',
    "what today's use becomes when inhabitants grow more and older",
    'the need of the 67+ alone: all ages are in it',
  ],
  why: [
    'From today to the year shown',
    'what each step and each measure adds or takes away',
    'causes in the world: the account is of the steps of the reckoning',
  ],
  'competence.fte': [
    'FTE by profession',
    'activity times FTE per unit, all ages',
    'how many are employed',
  ],
  'competence.change': [
    'FTE by profession, change with the measures',
    'what the measures together require more (+) and less (−) of',
    'staff cuts: freed time may be used for other tasks',
  ],
  'together.reach': ['Who the measure could reach', 'a ceiling', 'take-up'],
  'together.effect': [
    'What the measure moves',
    "both parties' side: what is freed and what arrives",
    'a net effect in money',
  ],
  'together.agreed': [
    'Agreements and procedures for the group',
    'what is already promised',
    'that it is followed',
  ],
  'together.effects2024': [
    'Wished effects in the collaboration plan',
    'how we see that it works',
    'targets: the plan gives directions only',
  ],
  'budget.fte': [
    'Nurse FTE more (+) or fewer (−) than today',
    'the sentence for the financial plans of both sides',
    'that recruitment is possible',
  ],
  'budget.places': [
    'More long-stay residents than today',
    'a line in the investment plan',
    "places to open: free places are not known, and the unit cost is the municipality's own",
  ],
  'budget.paiddays': [
    'Payment for paid days',
    'a municipal cost and trust income',
    'the cost of a bed-day',
  ],
  'budget.isf': [
    'ISF refund lost or gained',
    'income of the regional health authority',
    'money freed',
  ],
  'budget.who': [
    'Who pays, and who gains',
    'a basis for agreeing how costs and gains are shared',
    'a finished split',
  ],
  'competence.share': [
    'Shared competence goals',
    'who owns shared posts, visits and courses',
    'a national figure: there is none',
  ],
  'hosp.beds.childpsych': [
    'Beds in mental health care for children and young people',
    'capacity where it stands',
    "the community's beds",
  ],
  'hosp.beds.adultpsych': [
    'Beds in adult mental health care',
    'capacity where it stands',
    "the community's beds",
  ],
  'hosp.beds.substance': [
    'Beds in addiction treatment',
    'capacity where it stands',
    "the community's beds",
  ],
  'child.ratio': [
    'Children, level against Norway',
    'the local level in the period of the atlas',
    "today's level",
  ],
  'chronic.ratio': [
    'Admissions for chronic illness, against Norway',
    'the local level in the period of the atlas',
    "today's level, or that each admission could be avoided",
  ],
  'birth.ratio': [
    'Birth and postnatal care, level against Norway',
    'the local level in the period of the atlas',
    "today's level",
  ],
  medicine: [
    'Users of medicines per 1000 inhabitants, Norway',
    'how many were dispensed the medicine',
    'how many are ill',
  ],
  'hosp.beddays.expected.V': [
    'Expected bed-days in somatic hospitals for mental and behavioural disorders (F00–F99)',
    'what residents would use of somatic hospitals at the national rate',
    'days in mental health care: they are not in the table',
  ],
  'people.0': [
    'Children under 1 year',
    'how many are in their first year',
    'births at the hospital',
  ],
  'child.ratio.gp': [
    'Children 0–16, all contacts in primary care against Norway',
    'the local level in the period of the atlas',
    "today's level",
  ],
  'child.ratio.hospital': [
    'Children 0–16, all contacts in specialist care against Norway',
    'the local level in the period of the atlas',
    "today's level",
  ],
  'child.ratio.admissions': [
    'Children 0–16, admissions against Norway',
    'the local level in the period of the atlas',
    "today's level",
  ],
  'child.ratio.outpatient': [
    'Children 0–16, outpatient and day care against Norway',
    'the local level in the period of the atlas',
    "today's level",
  ],
  'chronic.ratio.heart-failure': [
    'Admissions for heart failure, 75 and over, against Norway',
    'the local level in the period of the atlas',
    "today's level, or that each admission could be avoided",
  ],
  'chronic.ratio.copd': [
    'Emergency admissions for COPD, 75 and over, against Norway',
    'the local level in the period of the atlas',
    "today's level, or that each admission could be avoided",
  ],
  'chronic.ratio.stroke': [
    'Emergency admissions for stroke, 75 and over, against Norway',
    'the local level in the period of the atlas',
    "today's level, or that each admission could be avoided",
  ],
  'birth.ratio.midwife-home': [
    'Home visits by the municipal midwife, against Norway',
    'the local level in the period of the atlas',
    "today's level",
  ],
  'birth.ratio.nurse-home': [
    'Home visits by public health nurse, against Norway',
    'the local level in the period of the atlas',
    "today's level",
  ],
  'birth.ratio.readmission-mother': [
    'Readmissions of the mother after birth, against Norway',
    'the local level in the period of the atlas',
    "today's level",
  ],
  'birth.ratio.readmission-newborn': [
    'Readmissions of newborns, against Norway',
    'the local level in the period of the atlas',
    "today's level",
  ],
  'birth.ratio.newborn-care': [
    'Newborns admitted to neonatal care, against Norway',
    'the local level in the period of the atlas',
    "today's level",
  ],
  'medicine.A10': [
    'Medicines for diabetes (A10): users per 1000 inhabitants, Norway',
    'how many were dispensed the medicine',
    'how many are ill',
  ],
  'medicine.R03': [
    'Medicines for asthma and COPD (R03): users per 1000 inhabitants, Norway',
    'how many were dispensed the medicine',
    'how many are ill',
  ],
  'medicine.C07': [
    'Beta blockers (C07): users per 1000 inhabitants, Norway',
    'how many were dispensed the medicine',
    'how many are ill',
  ],
  'medicine.C09': [
    'Blood pressure medicines, ACE inhibitors and similar (C09): users per 1000 inhabitants, Norway',
    'how many were dispensed the medicine',
    'how many are ill',
  ],
  'medicine.C10': [
    'Cholesterol-lowering medicines (C10): users per 1000 inhabitants, Norway',
    'how many were dispensed the medicine',
    'how many are ill',
  ],
  'medicine.N02A': [
    'Opioids (N02A): users per 1000 inhabitants, Norway',
    'how many were dispensed the medicine',
    'how many are ill',
  ],
  'medicine.M05B': [
    'Medicines for osteoporosis (M05B): users per 1000 inhabitants, Norway',
    'how many were dispensed the medicine',
    'how many are ill',
  ],
  'medicine.N05B': [
    'Medicines for anxiety (N05B): users per 1000 inhabitants, Norway',
    'how many were dispensed the medicine',
    'how many are ill',
  ],
  'medicine.N06A': [
    'Medicines for depression (N06A): users per 1000 inhabitants, Norway',
    'how many were dispensed the medicine',
    'how many are ill',
  ],
  'medicine.N06B': [
    'Medicines for ADHD (N06B): users per 1000 inhabitants, Norway',
    'how many were dispensed the medicine',
    'how many are ill',
  ],
  'medicine.N03A': [
    'Medicines for epilepsy (N03A): users per 1000 inhabitants, Norway',
    'how many were dispensed the medicine',
    'how many are ill',
  ],
  'people.class67plus': [
    'Municipalities by share of inhabitants aged 67+',
    'how many municipalities are in the class',
    'a forecast for the single municipality',
  ],
  'hosp.beds.expected': [
    'Beds that the expected bed-days fill',
    'beds in use at 85% occupancy',
    'beds that exist, or beds to build',
  ],
  'need.hospital.beds67plus.winter': [
    'Beds for the 67+ at a winter peak',
    'beds in use at the busiest time, at 85% occupancy',
    'beds needed all year',
  ],
}
