import {
  internetTreatment,
  technologyFollowUp,
  videoConsultations,
} from './library/digital-measures.ts'
import {
  earlyDischarge,
  hospitalAtHome,
  municipalAcuteBeds,
} from './library/place-of-care-measures.ts'
import {
  acuteHomeTreatment,
  factTeams,
  homeRehabilitation,
  integratedTeams,
  patientCentredTeam,
} from './library/team-measures.ts'
import type { Measure } from './types.ts'

/**
 * Measures that may be chosen as they stand. Effects stated in a source are quoted with document and line (the
 * project's numbering of its sources: 001 Oslo's input, 003 the National Health and Hospital Plan, 004 the
 * brochure); everything else is assumed, with its rationale, and waits for the parties' own number.
 */
export const library: readonly Measure[] = [
  integratedTeams,
  patientCentredTeam,
  factTeams,
  acuteHomeTreatment,
  homeRehabilitation,
  technologyFollowUp,
  videoConsultations,
  internetTreatment,
  hospitalAtHome,
  earlyDischarge,
  municipalAcuteBeds,
]
