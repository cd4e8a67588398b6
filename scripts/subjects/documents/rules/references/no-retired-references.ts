import dedent from 'dedent'
import type { Document } from '../../../../core/model/document.js'
import { fieldText } from '../../../../core/model/fields.js'
import type { Place, Target } from '../../../../core/model/place.js'
import type { Qms } from '../../../../core/model/qms.js'
import type { Rule } from '../../../../core/model/rule.js'
import { bodyReferences } from '../../../../core/questions/body-references.js'
import { isRetired } from '../../../approval/status.js'

const procedure = (id: string, fields: string, body = '') => dedent`
  ---
  id: ${id}
  type: procedure
  ${fields}
  ---

  ${body}
`
const retired = procedure('QP-002', 'retired: { on: 2026-01-01, reason: Merged., superseded_by: QP-003 }')

export const noRetiredReferences: Rule = {
  id: 'no-retired-references',
  description: 'Disallow references to documents that have been retired',
  rationale:
    'A document that sends readers to a withdrawn one sends them to rules that no longer apply. Only the document that replaces it, as “supersedes” or “superseded_by” says, may mention it.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'error',
  examples: [
    {
      name: 'one problem for each retired document, at the first place that refers to it',
      files: {
        'qms-docs/QP-001.md': procedure('QP-001', 'related: [QP-002]', 'See QP-002 and [the old one](QP-004.md).'),
        'qms-docs/QP-002.md': retired,
        'qms-docs/QP-004.md': procedure('QP-004', 'retired: { on: 2026-11-22, reason: Not needed. }'),
      },
      problems: [
        'qms-docs/QP-001.md:4:11 QP-002 was retired on 2026-01-01. Refer to QP-003, which replaces it, or remove the reference.',
        'qms-docs/QP-001.md:7:16 QP-004 was retired on 2026-11-22. Refer to what applies now, or remove the reference.',
      ],
    },
    {
      name: 'a document that is named in the text only',
      files: {
        'qms-docs/QP-001.md': procedure('QP-001', 'title: Audits', 'As QP-002 says.'),
        'qms-docs/QP-002.md': retired,
      },
      problems: [
        'qms-docs/QP-001.md:7:4 QP-002 was retired on 2026-01-01. Refer to QP-003, which replaces it, or remove the reference.',
      ],
    },
    {
      name: 'what a document replaces, records, other retired documents, and what is retired later',
      files: {
        'qms-docs/QP-002.md': retired,
        'qms-docs/QP-003.md': procedure('QP-003', 'supersedes: [QP-002]\nrelated: [QP-006]', 'It replaces QP-002.'),
        'qms-docs/QP-005.md': procedure('QP-005', 'related: [QP-002]\nretired: { on: 2026-01-01, reason: Merged. }'),
        'qms-docs/QP-006.md': procedure(
          'QP-006',
          'retired: { on: 2026-11-23, reason: Merged., superseded_by: QP-002 }',
        ),
        'qms-docs/NC-2026-001.md': '---\nid: NC-2026-001\ntype: nonconformity\nrelated: [QP-002]\n---\n',
      },
      problems: [],
    },
    {
      name: 'a document that the retired one names as its successor',
      files: { 'qms-docs/QP-002.md': retired, 'qms-docs/QP-003.md': procedure('QP-003', '', 'It replaces QP-002.') },
      problems: [],
    },
  ],
  *check(qms) {
    const retired = retiredDocuments(qms)
    if (retired.size === 0) return
    for (const document of qms.maintained) {
      if (isRetired(qms, document)) continue
      const known = replacedBy(qms, document)
      for (const { target, at } of references(qms, document, retired)) {
        if (known.has(target.id) || successorOf(target) === document.id) continue
        known.add(target.id)
        yield { file: document, at, message: describe(target) }
      }
    }
  },
}

interface Reference {
  readonly target: Document
  readonly at: Target
}

/** Finds the references to retired documents: those of fields, then those of the text from top to bottom. */
function references(qms: Qms, document: Document, retired: ReadonlyMap<string, Document>): readonly Reference[] {
  const inFields: Reference[] = []
  for (const link of qms.linksFrom(document)) {
    const target = retired.get(link.target)
    if (target && !/^\/(supersedes|retired|amendments)\//.test(link.pointer))
      inFields.push({ target, at: link.pointer })
  }
  const inBody: { target: Document; at: Place }[] = []
  for (const { text, place } of document.body.mentions) {
    const target = retired.get(text)
    if (target) inBody.push({ target, at: place })
  }
  for (const { link, target } of bodyReferences(qms, document)) {
    if (retired.get(target.id) === target) inBody.push({ target, at: link.place })
  }
  return [...inFields, ...inBody.sort((a, b) => a.at[0] - b.at[0])]
}

function replacedBy(qms: Qms, document: Document): Set<string> {
  const links = qms.linksFrom(document).filter(({ pointer }) => pointer.startsWith('/supersedes/'))
  return new Set(links.map(({ target }) => target))
}

function successorOf({ fields }: Document): string | undefined {
  return fieldText(fields, 'retired.superseded_by')?.split('@')[0]
}

function describe(target: Document): string {
  const successor = successorOf(target)
  const instead = successor ? `${successor}, which replaces it,` : 'what applies now,'
  return `${target.id} was retired on ${fieldText(target.fields, 'retired.on')}. Refer to ${instead} or remove the reference.`
}

/** @returns the documents withdrawn by the as-of date, by id; an id given twice counts only if both are */
function retiredDocuments(qms: Qms): ReadonlyMap<string, Document> {
  const retired = qms.maintained.filter(({ id }) => qms.withId(id).every((document) => isRetired(qms, document)))
  return new Map(retired.map((document) => [document.id, document]))
}
