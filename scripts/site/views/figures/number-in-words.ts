import type { Say } from '../../../core/words/say.js'

/** @returns a number with no more decimal places than tell something, and its unit: `93 %`, `8.9 per 1,000` */
export function numberInWords({ language, term }: Say, value: number, unit = ''): string {
  const places = Math.abs(value) >= 100 ? 1 : 2
  const number = String(Number(value.toFixed(places))).replace('.', language.decimal)
  return `${number} ${term(unit)}`.trim()
}
