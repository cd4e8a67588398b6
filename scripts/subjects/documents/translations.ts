import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import type { Link, Qms } from '../../core/model/qms.js'
import { compareRevisions, revisionForm } from '../../core/questions/revision-forms.js'
import { defined } from '../../core/values/defined.js'

/** What a document translates. */
export interface Original {
  readonly document: Document
  /** From which the translation was made, if it says so. */
  readonly revision?: string
  /** That the original is at now. */
  readonly current?: string
  /** Whether the original has moved on since; never for a revision that does not exist yet. */
  readonly isLater: boolean
}

export function isTranslation({ pointer }: Link): boolean {
  return pointer === '/translation_of'
}

/** @returns undefined for what is no translation, or of a document that is not there */
export function originalOf(qms: Qms, translation: Document): Original | undefined {
  const link = qms.linksFrom(translation).find(isTranslation)
  const document = link && qms.find(link.target)
  if (!document) return undefined
  const { revision } = link
  const current = fieldText(document.fields, 'revision')
  const order =
    revision === undefined || current === undefined
      ? undefined
      : compareRevisions(revisionForm(qms, document.type), revision, current)
  return { document, ...defined({ revision, current }), isLater: order !== undefined && order < 0 }
}

/** @returns the documents that translate one */
export function translationsOf(qms: Qms, { id }: Document): readonly Document[] {
  return qms
    .linksTo(id)
    .filter(isTranslation)
    .map(({ from }) => from)
}
