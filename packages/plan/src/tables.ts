// Ids of the source tables that only the plan names; those of services are in @samsyn/demand. A new edition of a
// table is a change of one line.

export { POPULATION_TABLE } from '@samsyn/demand'
/** The years before the municipalities of today had a table of their own. */
export const EARLIER_POPULATION_TABLE = 'population_municipality_2006_2014'
export const EARLIER_POPULATION_TO = 2014
/** City districts; "ward" is the publisher's file name, not our word. */
export const DISTRICT_TABLE = 'population_ward_2006_2026'
export const MEDICATION_TABLE = 'medication_users_norway_2010_2025'
