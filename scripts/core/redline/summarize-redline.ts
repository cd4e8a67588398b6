import { counted } from '../words/counted.js'
import type { Redline, RedlineSection } from './redline.js'

/** @returns a sentence or two: `QP-004 Control of records: revision 2 to 3. 2 sections changed, 1 added.` */
export function summarizeRedline(redline: Redline): string {
  return `${nameRedline(redline)}. ${countChanges(redline)}`
}

/** @returns which texts of which document are compared: `QP-004 Control of records: revision 2 to 3` */
export function nameRedline(redline: Redline): string {
  const name = [redline.id, redline.title].filter(Boolean).join(' ') || 'A document without id'
  const labels = labelsInWords(redline)
  return labels ? `${name}: ${labels}` : name
}

/** @returns whether a section has the same words under the same heading in the same place */
export function isUntouched({ state, isRenamed, movedFrom }: RedlineSection): boolean {
  return state === 'unchanged' && !isRenamed && movedFrom === undefined
}

function labelsInWords({ state, from, to }: Redline): string {
  if (state === 'added') return to ? `new, ${to}` : 'new'
  if (state === 'removed') return from ? `deleted, was ${from}` : 'deleted'
  if (from === to) return from && `still ${from}`
  if (!from || !to) return from ? `was ${from}` : `now ${to}`
  const kind = 'revision '
  return `${from} to ${from.startsWith(kind) && to.startsWith(kind) ? to.slice(kind.length) : to}`
}

/**
 * @param inLanguage says each part in the language of the page
 * @returns `2 sections changed, 1 added, 1 moved. 1 field changed.`
 */
export function countChanges(
  { state, sections, fields }: Redline,
  inLanguage: (english: string) => string = String,
): string {
  const titled = sections.filter(({ depth }) => depth > 0).length
  if (state === 'added' || state === 'removed') return `${inLanguage(counted(titled, 'section'))}.`
  if (state === 'unchanged') return inLanguage('Nothing changed.')
  const counts = [
    [sections.filter((section) => section.state === 'changed').length, 'changed'],
    [sections.filter((section) => section.state === 'added').length, 'added'],
    [sections.filter((section) => section.state === 'removed').length, 'removed'],
    [sections.filter(({ movedFrom }) => movedFrom !== undefined).length, 'moved'],
    [sections.filter(({ isRenamed }) => isRenamed).length, 'renamed'],
  ] as const
  const [first, ...others] = counts.filter(([count]) => count > 0)
  const text = first
    ? [`${counted(first[0], 'section')} ${first[1]}`, ...others.map(([count, what]) => `${count} ${what}`)]
    : ['The text is unchanged']
  // The revision is said already.
  const other = fields.filter(({ field }) => field !== 'revision').length
  const inFields = other > 0 ? ` ${inLanguage(`${counted(other, 'field')} changed`)}.` : ''
  return `${text.map((one) => inLanguage(one)).join(', ')}.${inFields}`
}
