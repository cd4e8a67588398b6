import type { Document } from '../../../core/model/document.js'
import type { DocumentType, FieldDefinition } from '../../../core/model/document-type.js'
import { fieldText, findFields, isFields, isList } from '../../../core/model/fields.js'
import type { DocumentTypes } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineRule, type ReportedProblem } from '../../../core/model/rule.js'
import { isClosed } from '../../documents/is-closed.js'

const file = (type: string, id: string, fields: string) => ({
  [`qms-docs/${id}.md`]: `---\nid: ${id}\ntype: ${type}\n${fields}\n---\n`,
})

export const evidenceGiven = defineRule({
  id: 'evidence-given',
  description: 'Disallow evidence that is empty, or the record itself, for what is done',
  rationale:
    'Evidence lets others see that something was done, without having to believe the person who says so. An empty list shows nothing, and a record that names itself only says the same twice.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'warning',
  examples: [
    {
      name: 'an action that is done with an empty list, and a record that proves itself',
      files: {
        ...file(
          'risk',
          'RI-001',
          'actions:\n  - { what: Order a scale., owner: ada, due: 2026-11-20, done: 2026-11-19, evidence: [] }\n  - { what: Fit it., owner: ada, due: 2026-11-20, done: 2026-11-19, evidence: [{ what: See here., document: RI-001 }] }',
        ),
      },
      problems: [
        'qms-docs/RI-001.md:5:86 Nothing shows that this was done: “evidence” is empty. Name a document or record, a file beside this one, or an address; if only a person can say it, write into “what” who saw it and when.',
        'qms-docs/RI-001.md:6:109 RI-001 names itself as evidence. Name what others can look at besides this record.',
      ],
    },
    {
      name: 'a closed record with an empty list',
      files: file('nonconformity', 'NC-2026-001', 'closed: 2026-11-20\nevidence: []'),
      problems: [
        'qms-docs/NC-2026-001.md:5:11 Nothing shows that this was done: “evidence” is empty. Name a document or record, a file beside this one, or an address; if only a person can say it, write into “what” who saw it and when.',
      ],
    },
    {
      name: 'what is not done yet, and what others can look at',
      files: {
        ...file(
          'risk',
          'RI-001',
          'actions:\n  - { what: Order a scale., due: 2026-12-20, evidence: [] }\n  - { what: Fit it., done: 2026-11-19, evidence: [{ what: Ada saw it on 19 November. }, { what: Invoice, document: RI-002 }] }',
        ),
        ...file('risk', 'RI-002', 'evidence: []'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const type of qms.types.values()) {
      const fields = type.fields.filter(({ path }) => path.at(-1) === 'evidence')
      for (const document of fields.length > 0
        ? (qms.ofType(type.name as keyof DocumentTypes) as readonly Document[])
        : [])
        for (const field of fields) yield* faults(qms, type, document, field)
    }
  },
})

function* faults(
  qms: Qms,
  type: DocumentType,
  document: Document,
  { path }: FieldDefinition,
): Generator<ReportedProblem> {
  for (const { pointer, value: parent } of findFields(document.fields, path.slice(0, -1))) {
    const evidence = isFields(parent) ? parent.evidence : undefined
    if (!isFields(parent) || !isList(evidence)) continue
    const at = `${pointer}/evidence`
    const isDone =
      path.length === 1
        ? isClosed(qms, document)
        : endingsIn(type, path).some((name) => isPast(qms, fieldText(parent, name)))
    if (evidence.length === 0 && isDone) yield { file: document, at, message: NOTHING }
    for (const [index, one] of evidence.entries()) {
      if (!isFields(one) || one.document !== document.id) continue
      const message = `${document.id} names itself as evidence. Name what others can look at besides this record.`
      yield { file: document, at: `${at}/${index}/document`, message }
    }
  }
}

const NOTHING =
  'Nothing shows that this was done: “evidence” is empty. Name a document or record, a file beside this one, or an address; if only a person can say it, write into “what” who saw it and when.'

/** The dates beside the evidence that say that something was done. */
function endingsIn({ fields }: DocumentType, path: readonly string[]): readonly string[] {
  const around = path.slice(0, -1).join('.')
  const beside = fields.filter((field) => field.event !== undefined && field.path.slice(0, -1).join('.') === around)
  return beside.flatMap((field) => field.path.at(-1) ?? [])
}

function isPast({ today }: Qms, day: string | undefined): boolean {
  return day !== undefined && day <= today
}
