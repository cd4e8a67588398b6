import dedent from 'dedent'
import type { Qms } from '../../../../core/model/qms.js'
import type { Rule } from '../../../../core/model/rule.js'
import { fieldValues } from '../../../../core/questions/field-values.js'
import { unreadableTypes } from '../../../../core/questions/unreadable-types.js'
import { didYouMean } from '../../../../core/values/nearest-name.js'

const procedure = (records: string) => ({
  'qms-docs/QP-001.md': dedent`
    ---
    id: QP-001
    type: procedure
    records: [${records}]
    ---
  `,
})

export const knownRecordTypes: Rule = {
  id: 'known-record-types',
  description: 'Require the record types that a document names to exist',
  rationale:
    'A document says which records its work leaves behind. If such a type does not exist, these records cannot be written or found again, and no one knows how long to keep them.',
  clauses: ['iso-9001-2015/4.4.2', 'iso-9001-2015/7.5.3.2'],
  severity: 'error',
  examples: [
    {
      name: 'a misspelt record type',
      files: procedure('internal-audits'),
      problems: ['qms-docs/QP-001.md:4:11 There is no record type “internal-audits”. Did you mean “internal-audit”?'],
    },
    {
      name: 'a name that nothing resembles',
      files: procedure('visitor-book'),
      problems: [
        'qms-docs/QP-001.md:4:11 There is no record type “visitor-book”. Name one that exists, or add a schema for it in schemas/document-types/.',
      ],
    },
    {
      name: 'documents that are kept up to date are not records',
      files: procedure('work-instruction'),
      problems: [
        'qms-docs/QP-001.md:4:11 “work-instruction” is a type of documents that are kept up to date, not of records. Name the record type that the work leaves behind.',
      ],
    },
    { name: 'record types that exist', files: procedure('internal-audit, nonconformity'), problems: [] },
  ],
  *check(qms) {
    const recordTypes = [...qms.types.values()].filter(({ control }) => control === 'retained').map(({ name }) => name)
    for (const { document, pointer, value } of fieldValues(qms, ({ schema }) => schema.recordType === true)) {
      const name = String(value)
      if (qms.types.get(name)?.control === 'retained' || unreadableTypes(qms).has(name)) continue
      yield { file: document, at: pointer, message: describe(qms, name, recordTypes) }
    }
  },
}

function describe(qms: Qms, name: string, recordTypes: readonly string[]): string {
  if (qms.types.has(name))
    return `“${name}” is a type of documents that are kept up to date, not of records. Name the record type that the work leaves behind.`
  const advice = 'Name one that exists, or add a schema for it in schemas/document-types/.'
  return `There is no record type “${name}”. ${didYouMean(name, recordTypes, advice)}`
}
