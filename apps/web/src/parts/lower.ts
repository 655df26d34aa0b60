/** A name as it stands in the middle of a sentence. */
export function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
