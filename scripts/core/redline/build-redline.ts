import type { Fields } from '../model/document.js'
import { fieldText } from '../model/fields.js'
import { compareFields } from './compare-fields.js'
import { compareSections } from './compare-sections.js'
import { type ParseMarkdown, readSections } from './read-sections.js'
import type { ChangeState, Redline } from './redline.js'
import { isUntouched } from './summarize-redline.js'

/** One text of a document. */
export interface ComparedText {
  readonly fields: Fields
  /** The Markdown below the front matter. */
  readonly body: string
}

export interface RedlineOptions {
  /** Of HTML in a text it makes what Markdown has for the same. */
  readonly parse: ParseMarkdown
  /** Pictures and linked files whose bytes differ, as the later text writes their addresses. */
  readonly changedFiles?: ReadonlySet<string>
  /** What the texts are called; by default `revision` and its number, where there is one. */
  readonly from?: string
  readonly to?: string
}

/**
 * Compares two texts of one document by what they mean to a reader. Line breaks, white space, the style of list
 * markers, and other spellings of the same Markdown are not changes.
 *
 * @param before nothing for a new document
 * @param after nothing for a deleted one
 */
export function buildRedline(
  before: ComparedText | undefined,
  after: ComparedText | undefined,
  { parse, changedFiles = new Set(), from, to }: RedlineOptions,
): Redline {
  const sectionsOf = (revision: ComparedText | undefined, files: ReadonlySet<string>) =>
    revision ? readSections(revision.body, parse, files) : []
  const fields = compareFields(before?.fields ?? {}, after?.fields ?? {})
  const sections = compareSections(sectionsOf(before, new Set()), sectionsOf(after, changedFiles), changedFiles)
  const isSame = fields.length === 0 && sections.every(isUntouched)
  const state: ChangeState = !before ? 'added' : !after ? 'removed' : isSame ? 'unchanged' : 'changed'
  const named = after ?? before
  return {
    id: (named && fieldText(named.fields, 'id')) ?? '',
    title: (named && fieldText(named.fields, 'title')) ?? '',
    state,
    from: from ?? labelOf(before),
    to: to ?? labelOf(after),
    fields,
    sections,
  }
}

function labelOf(revision: ComparedText | undefined): string {
  const number = revision && fieldText(revision.fields, 'revision')
  return number ? `revision ${number}` : ''
}
