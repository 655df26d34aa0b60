/**
 * Colours that stay apart for people who see colours differently and in grey print: dark blue, orange and
 * grey differ in lightness too. Text colours have a contrast of at least 4.5 : 1 on white.
 */
export const colours = {
  ink: '#1d2733',
  quiet: '#53606e',
  line: '#c9d1d9',
  grid: '#e3e8ed',
  blue: '#134a7c',
  blueBand: '#134a7c',
  orange: '#a84300',
  green: '#2f6b3f',
  pale: '#9db8d2',
  paler: '#dbe6f0',
  grey: '#8a96a3',
  greyBand: '#d7dde3',
} as const

/** Light to dark, one hue: order survives grey print. */
export const sequence = ['#e4edf5', '#b9d0e4', '#82abcf', '#4479ae', '#134a7c'] as const
