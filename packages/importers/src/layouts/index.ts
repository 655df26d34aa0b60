import { fhir } from './fhir.ts'
import { iplos } from './iplos.ts'
import { kprGp } from './kpr-gp.ts'
import type { Layout } from './layout.ts'
import { npr } from './npr.ts'
import { omop } from './omop.ts'

/** Every kind of extract that can be imported. */
export const layouts = [npr, kprGp, iplos, fhir, omop] as const satisfies readonly Layout[]
