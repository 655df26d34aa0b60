/** A name in two lines of so many letters, broken at a space; what is left after that is cut with "…". */
export function wrapped(label: string, letters: number): string {
  if (label.length <= letters) return label
  const space = label.lastIndexOf(' ', letters)
  if (space <= 0) return cut(label, letters)
  return `${label.slice(0, space)}\n${cut(label.slice(space + 1), letters)}`
}

/** A name in as many lines of so many letters as it takes, broken at spaces and never cut. */
export function wrappedWhole(label: string, letters: number): string {
  const lines = ['']
  for (const word of label.split(' ')) {
    const line = `${lines.at(-1)} ${word}`.trim()
    if (line.length <= letters || lines.at(-1) === '') lines[lines.length - 1] = line
    else lines.push(word)
  }
  return lines.join('\n')
}

function cut(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…`
}
