export { type Accounts, accountsOf, netFte, netKroner } from './accounts.ts'
export { PRICE_YEAR } from './assumed-parameter.ts'
export { book, type Changes } from './book.ts'
export { type Payment, paymentsOf } from './payments-of.ts'
export {
  defaultPrices,
  type PriceChange,
  type PriceList,
  type PriceListOptions,
  priceList,
  priceOfRun,
} from './price-list.ts'
export * from './types.ts'
export { type CostParts, costParts } from './unit-costs.ts'
