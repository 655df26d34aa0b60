import type { Measure } from '../types.ts'
import { assumed, stated } from './conversions.ts'

// Care over a distance: the consultation leaves the building, and something else takes its place.

const everyAge = { from: 0, to: 105 } as const
const all = { central: 1, low: 1, high: 1 } as const
const START = 2027
const digital = { id: 'digital-uptake', correlation: 0.4 } as const

export const technologyFollowUp: Measure = {
  id: 'technology-follow-up',
  name: 'Follow-up outside hospital by technology',
  moves: [
    {
      id: 'consultations',
      from: 'hospital-outpatient',
      ages: everyAge,
      reach: all,
      effect: { central: 0.16, low: 0.08, high: 0.2 },
      ends: 0.2,
      to: [
        {
          service: 'hospital-video',
          share: 0.3,
          conversion: { central: 1, low: 0.9, high: 1.1 },
        },
        {
          service: 'digital-follow-up',
          share: 0.5,
          conversion: { central: 0.03, low: 0.01, high: 0.1 },
        },
      ],
      requires: [],
    },
  ],
  startYear: START,
  rampYears: 8,
  driver: digital,
  evidence: [
    stated(
      '14968-14973',
      'a rough estimate: follow-up outside hospital by technology can replace about 16 per cent of consultations in somatic hospitals, just under one million in 2035',
      'consultations.effect',
    ),
    stated(
      '8181-8200',
      'those whose answers are green are followed in the digital solution with least resources; yellow and red are followed up fast',
      'consultations.ends',
    ),
    assumed('consultations.effect', 'the interval: the estimate is called rough and needs years'),
    assumed('consultations.ends', 'a fifth of check-ups proves unnecessary'),
    assumed('consultations.to.hospital-video', 'a consultation for a consultation'),
    assumed(
      'consultations.to.digital-follow-up',
      'answers to a form a few times a year take a thirtieth of the work of a person followed daily',
    ),
  ],
  caution: 'not-net-effect',
  standing: 'proposed',
  parties: ['trust', 'person', 'state'],
  costs: [],
}

export const videoConsultations: Measure = {
  id: 'video-consultations',
  name: 'Consultations by video',
  moves: [
    {
      id: 'consultations',
      from: 'hospital-outpatient',
      ages: everyAge,
      reach: { central: 0.2, low: 0.1, high: 0.3 },
      effect: { central: 0.5, low: 0.3, high: 0.7 },
      ends: 0,
      to: [
        {
          service: 'hospital-video',
          share: 1,
          conversion: { central: 1, low: 0.95, high: 1.05 },
        },
      ],
      requires: [],
    },
  ],
  startYear: START,
  rampYears: 3,
  driver: digital,
  evidence: [
    stated(
      '8357-8359',
      'a tenth of outpatient consultations at Sunnaas hospital is by video',
      'consultations.reach',
    ),
    stated(
      '8352-8353',
      'orthopaedics at Helgeland: the time per patient is about that of a consultation in person',
      'consultations.to.hospital-video',
    ),
    stated(
      '8298-8303',
      'for people with spinal cord injury and pressure ulcers a video consultation cost 15 per cent of attendance and 3 per cent of an admission: a small group with long travel, not a general price',
    ),
    assumed('consultations.effect', 'half of the suited consultations are held by video'),
  ],
  caution: null,
  standing: 'proposed',
  parties: ['trust', 'person', 'state'],
  costs: [],
}

export const internetTreatment: Measure = {
  id: 'internet-treatment',
  name: 'Guided internet treatment of anxiety and depression',
  moves: [
    {
      id: 'consultations',
      from: 'mental-outpatient',
      ages: everyAge,
      reach: { central: 0.3, low: 0.2, high: 0.4 },
      effect: { central: 0.15, low: 0.1, high: 0.2 },
      ends: 0,
      to: [
        {
          service: 'internet-treatment',
          share: 1,
          conversion: { central: 0.375, low: 0.25, high: 0.55 },
        },
      ],
      requires: [],
    },
  ],
  startYear: START,
  rampYears: 5,
  driver: digital,
  evidence: [
    stated(
      '14957-14966',
      'the regions reckon: if 15 per cent of consultations for anxiety and depression are held over the internet, 7.5 per cent of all consultations may be freed; which "all" is not said',
      'consultations.effect',
    ),
    {
      reference: 'derived from 003:14957-14966 and the catalogue',
      says: '7.5 of 15: one over the internet takes half the work of one in person, which is 0.375 of a course with the catalogue’s labour',
      grade: 'derived',
      about: 'consultations.to.internet-treatment',
    },
    stated('8325-8331', 'as good an effect as ordinary treatment, and more patients treated'),
    assumed('consultations.reach', 'three tenths of consultations are for anxiety and depression'),
  ],
  caution: 'not-net-effect',
  standing: 'proposed',
  parties: ['trust', 'person'],
  costs: [],
}
