/** What has been made and may be asked for again: the longest unused goes first when there is no more room. */
export class Shelf<T> {
  private readonly kept = new Map<string, T>()
  private room: number
  private readonly sizeOf: (value: T) => number
  private used = 0

  /** @param sizeOf what a value takes of the room; 1 unless told */
  constructor(room: number, sizeOf: (value: T) => number = () => 1) {
    this.room = room
    this.sizeOf = sizeOf
  }

  take(key: string, make: () => T): T {
    const known = this.kept.get(key)
    const value = known ?? make()
    if (known === undefined) this.used += this.sizeOf(value)
    // Last in the order is last to go.
    this.kept.delete(key)
    this.kept.set(key, value)
    this.tidy()
    return value
  }

  /** Room from now on: what there is no more room for goes when the next is taken. */
  makeRoom(room: number): void {
    this.room = room
  }

  get(key: string): T | undefined {
    return this.kept.get(key)
  }

  private tidy(): void {
    for (const [key, value] of this.kept) {
      if (this.used <= this.room || this.kept.size === 1) return
      this.kept.delete(key)
      this.used -= this.sizeOf(value)
    }
  }
}
