/** `2026-05-11T14:35:00+02:00` */
const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

/**
 * @param moment ISO 8601 with its offset, as a record has it
 * @param day beside which it is shown
 * @returns the time of day as it was written, such as `14:35 UTC+02:00`, with its own day where that is another one; undefined for anything else
 */
export function timeInWords(moment: string, day: string): string | undefined {
  const [, on, time, offset] = MOMENT.exec(moment) ?? []
  if (time === undefined || offset === undefined) return undefined
  const zone = offset === 'Z' ? 'UTC' : `UTC${offset}`
  return on === day ? `${time} ${zone}` : `${on} ${time} ${zone}`
}
