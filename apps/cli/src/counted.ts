/** '681 156 rows', '1 response': thousands apart, so that they can be read. */
export function counted(n: number, what: string): string {
  const digits = String(n).replace(/\B(?=(\d{3})+$)/g, ' ')
  return `${digits} ${what}${n === 1 ? '' : 's'}`
}
