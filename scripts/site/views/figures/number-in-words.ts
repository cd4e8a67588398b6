/** @returns a number with no more decimal places than tell something, and its unit: `93 %`, `8.9 per 1,000` */
export function numberInWords(value: number, unit = ''): string {
  const places = Math.abs(value) >= 100 ? 1 : 2
  return `${Number(value.toFixed(places))} ${unit}`.trim()
}
