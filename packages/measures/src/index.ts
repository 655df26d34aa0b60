export { serviceOf, services } from './services.ts'
export * from './types.ts'
