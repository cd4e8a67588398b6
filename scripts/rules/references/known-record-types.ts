import dedent from 'dedent'
import type { DocumentType } from '../../model/document-type.js'
import { findFields } from '../../model/fields.js'
import { nearestName } from '../../model/nearest-name.js'
import type { Qms } from '../../model/qms.js'
import type { Rule } from '../../model/rule.js'

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
    'A document says which records its work leaves behind. If such a type does not exist, nobody can write these records, find them again or know how long to keep them.',
  clauses: ['iso-9001-2015/4.4.2', 'iso-9001-2015/7.5.3.2'],
  severity: 'error',
  examples: [
    {
      name: 'a slip in the name of a record type',
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
    const brokenSchemas = new Set(qms.otherSources.map(({ path }) => path))
    const fieldsOf = new Map([...qms.types.values()].map((type) => [type.name, recordTypeFields(type)]))
    for (const document of qms.documents) {
      for (const path of fieldsOf.get(document.type) ?? []) {
        for (const { pointer, value } of findFields(document.fields, path)) {
          const name = String(value)
          if (qms.types.get(name)?.control === 'retained') continue
          if (brokenSchemas.has(`schemas/document-types/${name}.schema.json`)) continue
          yield { file: document, at: pointer, ...describe(qms, name) }
        }
      }
    }
  },
}

function recordTypeFields(type: DocumentType): readonly (readonly string[])[] {
  return type.fields.filter(({ schema }) => schema.recordType === true).map(({ path }) => path)
}

function describe(qms: Qms, name: string) {
  if (qms.types.has(name)) {
    return {
      message: `“${name}” is a type of documents that are kept up to date, not of records. Name the record type that the work leaves behind.`,
    }
  }
  const recordTypes = [...qms.types.values()].filter(({ control }) => control === 'retained')
  const nearest = nearestName(
    name,
    recordTypes.map((type) => type.name),
  )
  const message = `There is no record type “${name}”.`
  if (!nearest)
    return { message: `${message} Name one that exists, or add a schema for it in schemas/document-types/.` }
  return {
    message: `${message} Did you mean “${nearest}”?`,
    fix: { description: `Write ${nearest}.`, replacement: nearest },
  }
}
