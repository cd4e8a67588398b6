/** @returns a number of a picture with one decimal place: the same text on every machine */
export function shorten(value: number): number {
  return Math.round(value * 10) / 10
}
