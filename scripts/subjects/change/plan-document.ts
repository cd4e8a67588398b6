import { editFrontMatter } from '../../core/edit/edit-front-matter.js'
import type { Document } from '../../core/model/document.js'
import type { DocumentType } from '../../core/model/document-type.js'
import type { Draft } from '../../core/model/draft.js'
import type { Metric } from '../../core/model/metric.js'
import { isRefusal, type PlanOrRefusal, type Refusal } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import { idPattern } from '../../core/questions/id-format.js'
import { idLengthFault } from '../../core/questions/id-length.js'
import { firstRevision, revisionForm } from '../../core/questions/revision-forms.js'
import { typeFolder } from '../../core/questions/type-folder.js'
import { addMonths } from '../../core/values/date.js'
import { nextId, takenIds } from '../documents/next-id.js'
import { reviewInterval } from '../review/review-policy.js'
import { documentTemplate, type FilledSection, fieldsToFill, type KnownValues } from './document-template.js'
import { emptyInWords } from './empty-in-words.js'
import { planEntry } from './plan-entry.js'
import { namedInReturn, valuesFromOrigin } from './plan-follow-up.js'
import { planRow } from './plan-row.js'
import { refuseValues } from './refuse-values.js'

export interface NewDocument {
  /** The next free one by default. */
  readonly id?: string | undefined
  /** What its author says of it, by the dotted paths of fields. */
  readonly values?: KnownValues
  /** Of records that share a file: which file, where there are several. */
  readonly in?: string | undefined
  /** What it follows from. */
  readonly from?: Document | undefined
  /** What is known of it besides: values that its author does not give, and more sections. */
  readonly draft?: Draft | undefined
  /** Of which the draft may need the figures. */
  readonly metrics?: readonly Metric[]
}

/** Decides on a new document: next free id, right folder, every field and section that its type needs. */
export function planDocument(
  qms: Qms,
  type: DocumentType,
  { id: asked, values: written = {}, in: place, from, draft, metrics = [] }: NewDocument,
): PlanOrRefusal {
  const given = from ? valuesFromOrigin(qms, type, from, written) : written
  if (isRefusal<KnownValues>(given)) return given
  const refused = refuseSecond(qms, type) ?? refuseValues(qms, type, given)
  if (refused) return refused
  if (type.storage[0] !== 'files') return planPart(qms, type, { id: asked, values: given, place })
  const id = asked ?? nextId(qms, type, given.title)
  if (isRefusal(id)) return id
  const refusedId = refuseId(qms, type, id)
  if (refusedId) return refusedId
  const path = `${typeFolder(qms, type)}/${id}.md`
  const drafted = draft?.draft(qms, given)
  const values = { ...usualValues(qms, type), ...drafted?.values, ...given, id, type: type.name }
  const completed = draft?.complete?.(qms, values, metrics)
  return {
    changes: [
      { kind: 'create', path, content: textOf(type, values, drafted?.sections, completed) },
      ...(completed?.file
        ? [
            {
              kind: 'create' as const,
              path: path.replace(/\.md$/, completed.file.ending),
              content: completed.file.content,
            },
          ]
        : []),
      ...(from ? namedInReturn(qms, type, from, id) : []),
    ],
    sentences: [
      path,
      ...emptyInWords(fieldsToFill(type, values)),
      `Fill in what is empty; “qms check ${path}” says what is still missing.`,
    ],
  }
}

function textOf(
  type: DocumentType,
  values: KnownValues,
  sections: readonly FilledSection[] = [],
  completed?: ReturnType<NonNullable<Draft['complete']>>,
): string {
  if (!completed) return documentTemplate(type, values, sections)
  const texts = new Map(
    type.sections.flatMap(({ title, hint }) => {
      const text = completed.texts[title]
      return text === undefined ? [] : [[title, `${text}\n\n<!-- ${hint} -->`] as const]
    }),
  )
  const text = documentTemplate(type, values, [...sections, ...completed.sections], texts)
  return editFrontMatter(
    text,
    Object.entries(completed.groups).map(([path, value]) => ({ path, value })),
  )
}

/** Of a record in a file that it shares, the id follows from where it stands. */
function planPart(
  qms: Qms,
  type: DocumentType,
  { id, values, place }: { id: string | undefined; values: KnownValues; place: string | undefined },
): PlanOrRefusal {
  if (id === undefined)
    return type.storage[0] === 'rows' ? planRow(qms, type, values, place) : planEntry(qms, type, values, place)
  return {
    reason: `Records of the type ${type.name} stand together in one file, and their ids follow from it.`,
    remedy: 'Leave out --id.',
  }
}

/** @returns what a new document of a type says without being asked */
export function usualValues(qms: Qms, type: DocumentType): KnownValues {
  if (type.control === 'retained') return {}
  return {
    revision: firstRevision(revisionForm(qms, type.name)),
    next_review: addMonths(qms.today, reviewInterval(qms, { type: type.name, fields: {} })),
    'change.class': 'major',
    'change.summary': 'First issue.',
  }
}

function refuseSecond(qms: Qms, type: DocumentType): Refusal | undefined {
  const existing =
    type.singleton && qms.documents.find((document) => document.type === type.name && !document.fields.retired)
  if (!existing) return undefined
  return {
    reason: `There is already a ${type.title.toLowerCase()}, ${existing.id}, and there can be only one.`,
    remedy: 'Change that one.',
    place: { file: existing, at: '/id' },
  }
}

function refuseId(qms: Qms, type: DocumentType, id: string): Refusal | undefined {
  if (!idPattern(type.idFormat).test(id))
    return { reason: `“${id}” is not an id of this type: they have the form ${type.idFormat}.` }
  const tooLong = idLengthFault(id, type.control)
  if (tooLong) return { reason: tooLong }
  if (!takenIds(qms).has(id.toLowerCase())) return undefined
  return { reason: `The id ${id} is already used.`, remedy: 'Leave out --id to get the next free one.' }
}
