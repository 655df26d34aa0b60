import { quantile } from '@samsyn/draws'
import type { Bounds } from '@samsyn/rates'
import { knownRefusal, Refusal, suggest } from '@samsyn/refusal'

/** What areas are imagined to reach. A fifth is taken of the shrunken ratios: the raw lowest is mostly luck. */
export type Reference =
  | { readonly kind: 'country' }
  | { readonly kind: 'lowest-fifth' }
  | { readonly kind: 'highest-fifth' }
  | { readonly kind: 'area'; readonly id: string }
  | { readonly kind: 'ratio'; readonly ratio: number }

/** What one contact takes; leave out what is not known. */
export interface Conversion {
  readonly bedDaysPerContact?: number
  /** Bed-days ÷ available bed-days, 0–1; needed for beds. */
  readonly occupancy?: number
  readonly ftePerContact?: number
  /** First-order figures of the house, not the reader's own. */
  readonly assumed?: boolean
}

/** What reaching the reference would change in one area. Above zero it frees, below zero it requires. */
export interface AreaOpportunity {
  readonly area: string
  /** Counted less expected at the reference. */
  readonly contacts: number
  /** From the interval of the count. */
  readonly interval: Bounds
  /** With the area's shrunken ratio instead of its own: what can be counted on. */
  readonly shrunkenContacts: number
  /** Share of today's activity, for a measure of convergence; null without activity. */
  readonly share: number | null
  readonly beds: number | null
  readonly fte: number | null
}

/** Contacts are in the source's counting period, and so are FTE; beds are those contacts' bed-days in one year. */
export interface Opportunity {
  readonly reference: Reference
  /** Counted ÷ expected that everyone is imagined to have. */
  readonly ratio: number
  readonly areas: readonly AreaOpportunity[]
  /** Sum over the areas above the reference. */
  readonly frees: number
  /** Sum over the areas below it, as a number above zero. */
  readonly requires: number
  /** What beds and FTE were reckoned with. */
  readonly conversion: Conversion
}

export interface ComparedArea {
  readonly id: string
  readonly observed: number
  readonly expected: number
  readonly shrunkenRatio: number
  /** Interval of observed ÷ expected. */
  readonly ratioInterval: Bounds
}

/**
 * "If everyone had the reference's rate": O − E × reference by area, as the Dartmouth and English atlases ask. A
 * question for the parties, not a target: the reference may itself give too little or too much.
 */
export function opportunityOf(
  areas: readonly ComparedArea[],
  reference: Reference = { kind: 'country' },
  conversion: Conversion = {},
): Opportunity {
  const ratio = ratioOf(areas, reference)
  const each = areas.map((area): AreaOpportunity => {
    const contacts = area.observed - area.expected * ratio
    return {
      area: area.id,
      contacts,
      interval: {
        low: area.expected * (area.ratioInterval.low - ratio),
        high: area.expected * (area.ratioInterval.high - ratio),
      },
      shrunkenContacts: area.expected * (area.shrunkenRatio - ratio),
      share: area.observed > 0 ? contacts / area.observed : null,
      beds: bedsOf(contacts, conversion),
      fte: conversion.ftePerContact === undefined ? null : contacts * conversion.ftePerContact,
    }
  })
  let frees = 0
  let requires = 0
  for (const { contacts } of each) {
    if (contacts > 0) frees += contacts
    else requires -= contacts
  }
  return { reference, ratio, areas: each, frees, requires, conversion }
}

/** Beds = bed-days ÷ (365 × occupancy). */
function bedsOf(contacts: number, { bedDaysPerContact, occupancy }: Conversion): number | null {
  if (bedDaysPerContact === undefined || occupancy === undefined) return null
  if (!(occupancy > 0 && occupancy <= 1)) {
    throw new Refusal('impossible-value', {
      found: `an occupancy of ${occupancy}`,
      because: 'it is a share of the available bed-days',
      remedy: 'write 85 per cent as 0.85',
    })
  }
  return (contacts * bedDaysPerContact) / (365 * occupancy)
}

function ratioOf(areas: readonly ComparedArea[], reference: Reference): number {
  switch (reference.kind) {
    case 'country':
      return 1
    case 'ratio':
      return reference.ratio
    case 'area': {
      const area = areas.find(({ id }) => id === reference.id)
      if (area !== undefined) return area.observed / area.expected
      const names = areas.map(({ id }) => id)
      throw knownRefusal('reference-unknown', {
        ...{ text: reference.id, near: suggest(reference.id, names, 1) },
      })
    }
    default: {
      const fifth = reference.kind === 'lowest-fifth' ? 0.2 : 0.8
      return quantile(
        areas.map((area) => area.shrunkenRatio),
        fifth,
      )
    }
  }
}
