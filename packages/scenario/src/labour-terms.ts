import { serviceOf } from '@samsyn/measures'
import type { Draft } from './prepare-run.ts'

/** FTE per unit of every service, with its level and profession. */
export function labourTerms({ ids, parameters }: Draft) {
  return ids.flatMap((id, service) => {
    const { level, party, labour, publicLabour } = serviceOf(id)
    return labour.map(({ profession, perUnit, quality }) => ({
      level,
      party,
      profession,
      term: {
        service,
        factor: 1,
        times: [
          parameters.add({
            id: `labour.${id}.${profession}`,
            ...perUnit,
            shape: perUnit.low === perUnit.high ? 'fixed' : 'positive',
            quality,
          }),
        ],
        over: [],
        labour: publicLabour,
      },
    }))
  })
}
