import { type Colour, contrastOf, mixColours, readColour, writeColour } from './colour.js'

export type Theme = 'light' | 'dark'

/** The colour of links and buttons, and the paler one that such text may be on. */
export interface Accent {
  readonly accent: string
  readonly accentPage: string
}

/** What text of the pages needs at least (WCAG 2.2, 1.4.3). */
export const LEAST_CONTRAST = 4.5

/** The pages of the style sheet, and where a colour is taken to become easier to read. */
export const PAGES: Readonly<
  Record<Theme, { readonly page: string; readonly raised: string; readonly tint: number; readonly towards: Colour }>
> = {
  light: { page: '#ffffff', raised: '#f6f8f8', tint: 0.1, towards: [0, 0, 0] },
  dark: { page: '#10161a', raised: '#182026', tint: 0.18, towards: [255, 255, 255] },
}

/** @returns the accent of a theme; nothing for a colour that cannot be read on its pages, or is none */
export function accentOf(theme: Theme, written: string): Accent | undefined {
  const colour = readColour(written)
  if (!colour || leastContrast(theme, colour) < LEAST_CONTRAST) return undefined
  return { accent: writeColour(colour), accentPage: writeColour(tinted(theme, colour)) }
}

/** @returns how well a colour can be read where it is read worst: 4.5 is enough */
export function leastContrast(theme: Theme, colour: Colour): number {
  const { page, raised } = PAGES[theme]
  const backgrounds = [readColour(page), readColour(raised), tinted(theme, colour)]
  return Math.min(...backgrounds.map((background) => (background ? contrastOf(colour, background) : 0)))
}

/** @returns the nearest to a colour that can be read */
export function nearestReadable(theme: Theme, colour: Colour): string {
  for (let share = 0; share < 1; share += 0.02) {
    const nearer = readColour(writeColour(mixColours(colour, PAGES[theme].towards, share))) ?? colour
    if (leastContrast(theme, nearer) >= LEAST_CONTRAST) return writeColour(nearer)
  }
  return writeColour(PAGES[theme].towards)
}

function tinted(theme: Theme, colour: Colour): Colour {
  const { page, tint } = PAGES[theme]
  return mixColours(readColour(page) ?? colour, colour, tint)
}
