import { visible } from '@samsyn/refusal'

/**
 * One line to the person at the keyboard, or several. On stderr, so that stdout carries results only. Names of files
 * stand in it, which may hold what a terminal obeys.
 */
export function say(text: string): void {
  process.stderr.write(`${text.split('\n').map(visible).join('\n')}\n`)
}
