/** One line to the person at the keyboard. On stderr, so that stdout carries results only. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
