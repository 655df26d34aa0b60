/** What `make` gives for a key, made once and kept until `most` others have been asked for since. */
export function keepLatest<T>(most: number, make: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>()
  return (key) => {
    const value = kept.has(key) ? kept.get(key)! : make(key)
    kept.delete(key)
    kept.set(key, value)
    if (kept.size > most) kept.delete(kept.keys().next().value!)
    return value
  }
}
