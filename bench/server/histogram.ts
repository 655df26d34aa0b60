const BINS_PER_MS = 10
const LONGEST_MS = 60_000

/** Times in tenths of a millisecond, in the same memory however many there are. */
export class Histogram {
  private readonly bins = new Uint32Array(LONGEST_MS * BINS_PER_MS)
  count = 0

  add(ms: number): void {
    this.bins[Math.min(this.bins.length - 1, Math.floor(ms * BINS_PER_MS))]! += 1
    this.count += 1
  }

  /** Milliseconds that such a share of the times is not above; null when there are none. */
  at(share: number): number | null {
    if (this.count === 0) return null
    let passed = 0
    const bin = this.bins.findIndex((times) => {
      passed += times
      return passed >= share * this.count
    })
    return bin / BINS_PER_MS
  }

  get usual(): { p50: number | null; p95: number | null; p99: number | null; max: number | null } {
    return { p50: this.at(0.5), p95: this.at(0.95), p99: this.at(0.99), max: this.at(1) }
  }
}
