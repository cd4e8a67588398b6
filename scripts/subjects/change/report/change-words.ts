import { countBySeverity } from '../../../core/format/problems/check-result.js'
import { groupBy } from '../../../core/values/group-by.js'
import { counted } from '../../../core/words/counted.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import type { ChangeReport, DocumentChange, RecordChange, SettingsChange } from './change-report.js'
import type { RoleAndPeople } from './impact.js'

/** @returns what became of a document: `new revision`, `approval, document review` */
export function outcomeInWords({ outcome, records, redline }: DocumentChange): string {
  if (outcome === 'revised') return 'new revision'
  if (outcome !== 'unchanged') return outcome
  const came = records.map(({ type }) => type.toLowerCase())
  const fields = redline?.fields.map(({ field }) => field) ?? []
  return [...new Set([...came, ...fields])].join(', ') || 'text unchanged'
}

/** @returns `2 → 3`, `1`, `was 3` */
export function revisionInWords({ revision: { from, to } }: DocumentChange): string {
  if (to === undefined) return from === undefined ? '–' : `was ${from}`
  return from === undefined || from === to ? to : `${from} → ${to}`
}

/** @returns a document and what became of it, in a line: `QP-004 Records: revision 2 → 3, major` */
export function changeInWords(change: DocumentChange): string {
  const { from, to } = change.revision
  const revision = from !== undefined && to !== undefined && from !== to ? `${from} → ${to}` : (to ?? from)
  const parts = [
    ...(change.outcome === 'revised' ? [] : [outcomeInWords(change)]),
    ...(revision === undefined ? [] : [`revision ${revision}`]),
    ...(hasOtherText(change) ? [change.changeClass] : []),
  ]
  return `${nameInWords(change)}: ${parts.join(', ')}`
}

/** @returns who still has to approve a document: `owner (Ada Example), quality-manager (no holder)` */
export function openApprovals({ approval, approvers }: DocumentChange): string {
  if (approval === 'not needed') return '–'
  if (approval === 'complete') return 'all have approved'
  const open = approvers.filter(({ approvedBy }) => approvedBy === undefined)
  return open.map(roleInWords).join(', ') || 'a person other than its author'
}

function roleInWords({ role, people }: RoleAndPeople): string {
  return `${role} (${people.join(', ') || 'no holder'})`
}

/** @returns whether its text is another than before: then its class and summary speak of this change */
export function hasOtherText({ outcome }: DocumentChange): boolean {
  return outcome === 'new' || outcome === 'revised' || outcome === 'changed' || outcome === 'retired'
}

/** @returns `3 documents (2 revised, 1 new), 1 record and settings` */
export function countChanged({ documents, records, settings }: ChangeReport): string {
  const parts = [
    ...(documents.length > 0 ? [countDocuments(documents)] : []),
    ...(records.length > 0 ? [counted(records.length, 'record')] : []),
    ...(settings.length > 0 ? ['settings'] : []),
  ]
  return listInWords(parts)
}

function countDocuments(documents: readonly DocumentChange[]): string {
  const outcomes = [...groupBy(documents, ({ outcome }) => outcome)].map(
    ([outcome, { length }]) => [length, outcome === 'unchanged' ? 'with the text they had' : outcome] as const,
  )
  const said = outcomes.map(([count, outcome]) => (outcomes.length > 1 ? `${count} ${outcome}` : outcome))
  return `${counted(documents.length, 'document')} (${said.join(', ')})`
}

/** @returns `2 errors and 1 warning are new, 4 problems were there before, 1 is fixed` */
export function countProblems({ problems }: ChangeReport): string {
  const { error, warning, info } = countBySeverity(problems.new)
  const kinds = [
    ...(error > 0 ? [counted(error, 'error')] : []),
    ...(warning > 0 ? [counted(warning, 'warning')] : []),
    ...(info > 0 ? [counted(info, 'note')] : []),
  ]
  const [old, fixed] = [problems.old.length, problems.fixed.length]
  return [
    kinds.length > 0 ? `${listInWords(kinds)} ${problems.new.length > 1 ? 'are' : 'is'} new` : 'no problem is new',
    ...(old > 0 ? [`${counted(old, 'problem')} ${old > 1 ? 'were' : 'was'} there before`] : []),
    ...(fixed > 0 ? [`${fixed} ${fixed > 1 ? 'are' : 'is'} fixed`] : []),
  ].join(', ')
}

/** @returns `NC-2026-004 Old text on the wall` */
export function nameInWords({ id, title, path }: Pick<RecordChange, 'id' | 'title' | 'path'>): string {
  return [id, title].filter(Boolean).join(' ') || path
}

/** What the report says of a text elsewhere. */
const TOLD = ['id', 'type', 'title', 'revision', 'change › class', 'change › summary']

/** @returns the redline of a document without the fields that the report shows in its overview */
export function untold({ redline, outcome }: DocumentChange): DocumentChange['redline'] {
  const isTold = (field: string) => TOLD.includes(field) && (field !== 'title' || outcome === 'new')
  return redline && { ...redline, fields: redline.fields.filter(({ field }) => !isTold(field)) }
}

const MOST_EFFECTS = 30

/** @returns what a change of settings means, as many sentences as are read */
export function effectLines({ effects = [] }: SettingsChange): readonly string[] {
  const left = effects.length - MOST_EFFECTS
  return left > 0 ? [...effects.slice(0, MOST_EFFECTS), `… and ${left} more`] : effects
}

const LONGEST = 200

/** @returns a text of one cell or line, with what is too long cut */
export function shorten(text: string): string {
  const characters = [...text]
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text
}
