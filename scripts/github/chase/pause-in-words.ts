import type { PausedItem } from './chase-input.js'

/** @returns `Order a scale (RI-001): closed as not planned by emre-gh on 2026-12-02, chased again from 2027-03-02. Reason: …` */
export function pausedInWords({ item, by, from, until, reason }: PausedItem): string {
  const who = by ?? 'an account that is gone'
  const why = reason === undefined ? 'No reason was given.' : `Reason: “${reason}”`
  return `${item.task} (${item.document.id}): closed as not planned by ${who} on ${from}, chased again from ${until}. ${why}`
}
