import dedent from 'dedent'
import type { Document } from '../../../../core/model/document.js'
import type { DocumentType } from '../../../../core/model/document-type.js'
import { fieldText } from '../../../../core/model/fields.js'
import { isPartOfFile } from '../../../../core/model/register-entry.js'
import type { Rule } from '../../../../core/model/rule.js'
import { hasIdForm } from '../../../../core/questions/has-id-form.js'
import { exampleId, fillIdFormat } from '../../../../core/questions/id-format.js'
import { idLengthFault } from '../../../../core/questions/id-length.js'

const procedure = dedent`
  ---
  id: QP-1
  type: procedure
  ---
`
const approval = dedent`
  ---
  id: AP-QP-001-2
  type: approval
  document: QP-001
  revision: 2
  ---
`

export const idFormat: Rule = {
  id: 'id-format',
  description: 'Require ids in the form that their document type sets',
  rationale:
    'An id such as NC-2026-014 tells people at a glance what kind of document it names. That only works if all documents of a kind have ids of one form.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'error',
  examples: [
    {
      name: 'an id of another form is named',
      files: { 'qms-docs/procedures/QP-1.md': procedure },
      problems: [
        'qms-docs/procedures/QP-1.md:2:5 The id “QP-1” does not have the form of ids of type “procedure”, QP-NNN; expected an id such as QP-001.',
      ],
    },
    {
      name: 'an approval’s id must name the document and revision that it approves',
      files: { 'qms-docs/records/approvals/AP-QP-001-2.md': approval.replace('revision: 2', 'revision: 3') },
      problems: [
        'qms-docs/records/approvals/AP-QP-001-2.md:2:5 The id AP-QP-001-2 does not name what this record is about, QP-001 revision 3. Expected AP-QP-001-3.',
      ],
    },
    {
      name: 'an id that is too long for the files that are named after it',
      files: {
        'qms-docs/qms.yml': "organization: { name: Example }\nids: { procedure: '{slug}' }\n",
        'qms-docs/a.md': procedure.replace('QP-1', `${'long-'.repeat(48)}x`),
        'qms-docs/b.md': procedure.replace('QP-1', 'b'.repeat(200)),
      },
      problems: [
        'qms-docs/a.md:2:5 The id “long-long-long-long-long…” is 241 characters long. At most 200 are possible, because files and approval records are named after it: choose a shorter one.',
      ],
    },
    {
      name: 'qms.yml can set another form',
      files: {
        'qms-docs/qms.yml': dedent`
          organization: { name: Example }
          ids: { procedure: SOP-NNN }
        `,
        'qms-docs/procedures/SOP-001.md': procedure.replace('QP-1', 'SOP-001'),
      },
      problems: [],
    },
    {
      name: 'ids of the right form pass, also when counting outgrows its digits',
      files: {
        'qms-docs/procedures/QP-001.md': procedure.replace('QP-1', 'QP-001'),
        'qms-docs/procedures/QP-1234.md': procedure.replace('QP-1', 'QP-1234'),
        'qms-docs/records/approvals/AP-QP-001-2.md': approval,
      },
      problems: [],
    },
    {
      name: 'a record type can have ids that name the document alone, whatever revision is pinned',
      files: {
        'schemas/document-types/test-report.schema.json': JSON.stringify({
          documentType: { control: 'retained', folder: 'records/tests', idFormat: 'TR-{document}' },
        }),
        'qms-docs/records/tests/TR-QP-001.md': approval
          .replace('AP-QP-001-2', 'TR-QP-001')
          .replace('approval', 'test-report')
          .replace('document: QP-001', 'document: QP-001@2'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.documents) {
      const type = qms.typeOf(document)
      // An id that breaks the schema is reported as such.
      if (!type || isPartOfFile(document) || document.fields.id === undefined) continue
      const wrong = hasIdForm(qms, document) ? misnamed(document, type) : malformed(document, type)
      const message = idLengthFault(document.id, type.control) ?? wrong
      if (message) yield { file: document, at: '/id', message }
    }
  },
}

function malformed({ id }: Document, { idFormat: format, name }: DocumentType): string {
  return `The id “${id}” does not have the form of ids of type “${name}”, ${format}; expected an id such as ${exampleId(format)}.`
}

/** The id of an approval names what it approves; so does any id of that form. */
function misnamed({ id, fields }: Document, { idFormat: format }: DocumentType): string | undefined {
  const about = fieldText(fields, 'document')?.split('@')[0]
  const revision = format.includes('{revision}') ? fieldText(fields, 'revision') : ''
  if (!about || revision === undefined || !/^[^NY]*\{document\}[^NY]*$/.test(format)) return undefined
  const expected = fillIdFormat(format, { year: '', counter: 0, document: about, revision })
  return expected === id
    ? undefined
    : `The id ${id} does not name what this record is about, ${about}${revision && ` revision ${revision}`}. Expected ${expected}.`
}
