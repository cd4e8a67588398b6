import type { Settings } from '../../core/model/generated-types.js'
import { accentOf, nearestReadable, type Theme } from '../../core/values/accent.js'
import { readColour } from '../../core/values/colour.js'

/** @returns what goes below our style sheet: the colours of the organization, where they can be read, and its own styles */
export function customStyles({ site }: Settings, styles: string): string {
  const { accent = '', accent_dark: dark = lighter(accent) } = site.colours
  return [rule('light', 'screen', accent), rule('dark', 'screen and (prefers-color-scheme: dark)', dark), styles].join(
    '',
  )
}

/** Paper stays black on white. */
function rule(theme: Theme, media: string, written: string): string {
  const colours = accentOf(theme, written)
  if (!colours) return ''
  return `@media ${media} {\n  :root {\n    --accent: ${colours.accent};\n    --accent-page: ${colours.accentPage};\n  }\n}\n`
}

function lighter(accent: string): string {
  const colour = readColour(accent)
  return colour ? nearestReadable('dark', colour) : ''
}
