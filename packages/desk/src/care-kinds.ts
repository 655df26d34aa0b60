import type { CareKind } from '@samsyn/variation'

/** Words of an indicator's name → the kind of care; the first that fits decides. */
const kinds: readonly (readonly [RegExp, CareKind])[] = [
  // Everyone who needs it should have it: nearly all who break a hip or have a stroke are admitted.
  [
    /hoftebrudd, reinn|hjerneslag, reinn|reinnlegg|liggetid|poliklin|konsultasjon/i,
    'supply-sensitive',
  ],
  [/hoftebrudd|hip fracture|hjerneslag|stroke|hjerteinfarkt|slagenhet|pacemaker/i, 'effective'],
  // Several right answers, which weigh differently for different patients.
  [
    /protese|grå stær|cataract|keisersnitt|caesarean|revaskulariser|mandel|tonsill|øre(?:dren|rør)|menisk|skulder|rygg|prostata|livmor|hysterekt|åreknute|brystrekonstr|håndleddsbrudd/i,
    'preference-sensitive',
  ],
  // Use follows the beds and doctors there are: medical admissions, visits and stays.
  [
    /innlegg|kols|lungebetennelse|hjertesvikt|fastlege|legevakt|kontakt|admission/i,
    'supply-sensitive',
  ],
]

/**
 * The kind of care that an indicator's name suggests, after Wennberg, Tracking Medicine (2010), chapters 1, 8 and 10.
 * Null where the name says nothing: then someone must decide. A suggestion, never more.
 */
export function suggestCareKind(indicator: string): CareKind | null {
  return kinds.find(([pattern]) => pattern.test(indicator))?.[1] ?? null
}
