/** Red, green and blue, each 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number]

/** `#0b6175` or `#fff`. */
export const COLOUR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i

/** @returns nothing for what is not written like a colour */
export function readColour(written: string): Colour | undefined {
  if (!COLOUR.test(written)) return undefined
  const digits = written.length === 4 ? written.replace(/[0-9a-f]/gi, '$&$&') : written
  const at = (index: number) => Number.parseInt(digits.slice(index, index + 2), 16)
  return [at(1), at(3), at(5)]
}

export function writeColour(colour: Colour): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}

/** @param share how much of the second, from 0 to 1 */
export function mixColours(one: Colour, other: Colour, share: number): Colour {
  const part = (index: 0 | 1 | 2) => one[index] + (other[index] - one[index]) * share
  return [part(0), part(1), part(2)]
}

/** @returns from 1 for the same to 21 for black on white (WCAG 2.2, contrast ratio) */
export function contrastOf(one: Colour, other: Colour): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Relative luminance, from 0 to 1 (WCAG 2.2). */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
