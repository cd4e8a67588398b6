/** @returns a number of a picture with one decimal place: the same text on every machine */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
