// Threefry-2x32 with 20 rounds: Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as easy as
// 1, 2, 3" (SC11, 2011). Counter-based: the value depends on key and counter alone, so any block of
// draws can be made anywhere, in any order, and two scenarios that use the same stream share luck.

const PARITY = 0x1bd11bda
const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24] as const

/** Two 32-bit words in, two out (as unsigned integers, written to `out[0]` and `out[1]`). */
export function threefry2x32(
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
  out: Uint32Array,
): void {
  const keys = [key0 | 0, key1 | 0, PARITY ^ key0 ^ key1]
  let x0 = (counter0 + key0) | 0
  let x1 = (counter1 + key1) | 0
  for (let round = 0; round < 20; round++) {
    x0 = (x0 + x1) | 0
    const r = ROTATIONS[round % 8]!
    x1 = ((x1 << r) | (x1 >>> (32 - r))) ^ x0
    if (round % 4 === 3) {
      const step = (round + 1) / 4
      x0 = (x0 + keys[step % 3]!) | 0
      x1 = (x1 + keys[(step + 1) % 3]! + step) | 0
    }
  }
  out[0] = x0
  out[1] = x1
}
