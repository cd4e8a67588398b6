import { accentOf, nearestReadable, type Theme } from '../../model/accent.js'
import { readColour } from '../../model/colour.js'
import type { Settings } from '../../model/generated-types.js'

/** @returns what goes below our style sheet: the colours of the organization, as far as they can be read, and its own styles */
export function ownStyles({ site }: Settings, styles: string): string {
  const { accent = '', accent_dark: dark = lighter(accent) } = site.colours
  return [
    rule('light', accent),
    ...(dark ? [`@media (prefers-color-scheme: dark) {\n${rule('dark', dark)}}\n`] : []),
    styles,
  ].join('')
}

function rule(theme: Theme, written: string): string {
  const colours = accentOf(theme, written)
  return colours ? `:root {\n  --accent: ${colours.accent};\n  --accent-page: ${colours.accentPage};\n}\n` : ''
}

function lighter(accent: string): string {
  const colour = readColour(accent)
  return colour ? nearestReadable('dark', colour) : ''
}
