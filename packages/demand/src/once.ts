/** The value kept under a key, made the first time it is asked for. */
export function once<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const found = kept.get(key)
  if (found !== undefined || kept.has(key)) return found as T
  const made = make()
  kept.set(key, made)
  return made
}
