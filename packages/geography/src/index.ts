export { areasOf, municipalitiesOf } from './areas-of.ts'
export { buildGeography } from './build-geography.ts'
export {
  type ConvertedSeries,
  convertSeries,
  type EstimatedCode,
  wrongVintage,
} from './convert-series.ts'
export { findArea, findCommunity } from './find-area.ts'
export { foldName } from './fold-name.ts'
export {
  type CommunityRow,
  type GeographyRows,
  type GeographyTexts,
  parseBoundaryChanges,
  parseGeography,
  type TrustRow,
} from './parse-geography.ts'
export { parseNumber } from './parse-number.ts'
export { parseTable, type TextRow } from './parse-table.ts'
export type * from './types.ts'
export { codesIn, vintages, vintagesOf } from './vintage-codes.ts'
