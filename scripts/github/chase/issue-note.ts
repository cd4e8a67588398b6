import { type CalendarDate, isRealDate } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import type { DueStage } from '../../subjects/actions/due/due-item.js'

/** What an issue remembers, hidden in its text: people may change everything around it. */
export interface IssueNote {
  readonly key: string
  /** As it was last announced. */
  readonly stage: DueStage | 'lost' | 'not planned' | ''
  /** As we wrote it: a title that differs is a person's own, and stays. */
  readonly title: string
  /** The logins that we assigned. */
  readonly assigned: readonly string[]
  /** How many comments we wrote so far: the number of the last one. */
  readonly comments: number
  /** When people were told last, while it is long overdue. */
  readonly reminded?: CalendarDate
}

const BEGIN = '<!-- qms:due '
const END = '<!-- qms:end -->'
const NOTE = /<!-- qms:due (\{[^\n]{0,4000}\}) -->/

/** @returns the note in a text; undefined when a person removed or broke it */
export function readNote(body: string): IssueNote | undefined {
  const found = parse(NOTE.exec(body)?.[1])
  if (typeof found?.key !== 'string') return undefined
  const { key, stage, title, assigned, comments, reminded } = found
  return {
    key,
    stage: typeof stage === 'string' ? (stage as IssueNote['stage']) : '',
    title: typeof title === 'string' ? title : '',
    assigned: Array.isArray(assigned) ? assigned.map(String) : [],
    comments: typeof comments === 'number' ? comments : 0,
    ...defined({ reminded: isRealDate(String(reminded)) ? String(reminded) : undefined }),
  }
}

/** @returns the text with our part, which begins with the note, in place of the one before; what people wrote around it stays */
export function replaceOurPart(body: string, note: IssueNote, text: string): string {
  const part = `${writeNote(note)}\n${text.trimEnd()}\n\n${END}`
  const written = withoutCarriageReturns(body)
  const begin = written.indexOf(BEGIN)
  const end = written.indexOf(END, Math.max(begin, 0))
  const before = begin < 0 ? '' : written.slice(0, begin)
  const after = end >= 0 ? written.slice(end + END.length) : begin < 0 && written !== '' ? `\n\n${written}` : ''
  return before + part + after
}

/** @returns the text with another note, and else as it was */
export function replaceNote(body: string, note: IssueNote): string {
  const written = withoutCarriageReturns(body)
  return NOTE.test(written) ? written.replace(NOTE, () => writeNote(note)) : replaceOurPart(body, note, '')
}

/** @returns the part of a note that no other issue has */
export function markOf(key: string): string {
  return `${BEGIN}{"key":${harmless(key)},`
}

function writeNote({ key, ...note }: IssueNote): string {
  return `${BEGIN}${harmless({ key, ...note })} -->`
}

/** JSON that cannot end the comment in which it stands. */
function harmless(value: unknown): string {
  return JSON.stringify(value).replaceAll('>', '\\u003e')
}

function parse(text: string | undefined): { readonly [name: string]: unknown } | undefined {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** GitHub's editor ends lines with both. */
export function withoutCarriageReturns(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
