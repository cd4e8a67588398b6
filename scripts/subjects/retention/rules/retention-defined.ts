import type { DocumentType } from '../../../core/model/document-type.js'
import { isList } from '../../../core/model/fields.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { isRetired } from '../../approval/status.js'
import { retentionPeriod } from '../../documents/retention-period.js'

const visit = (retention?: { readonly period: string; readonly from: string; readonly disposition: string }) => ({
  'schemas/document-types/visit.schema.json': JSON.stringify({
    title: 'Visit',
    documentType: { control: 'retained', folder: 'visits', idFormat: 'VI-NNN', retention },
    properties: { held: { type: 'string', format: 'date' } },
  }),
})
const record = { 'qms-docs/VI-001.md': '---\nid: VI-001\ntype: visit\n---\n' }

export const retentionDefined: Rule = {
  id: 'retention-defined',
  description: 'Require every record type in use to have a retention period',
  rationale:
    'Records prove what was done. Without a stated period they are thrown away too early, or kept forever against the law on personal data.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'error',
  examples: [
    {
      name: 'record types in use without a period, by their records or by a document that leaves them behind',
      files: {
        ...visit(),
        ...record,
        'schemas/document-types/call.schema.json': visit()['schemas/document-types/visit.schema.json'].replace(
          'VI-',
          'CL-',
        ),
        'qms-docs/QP-001.md': '---\nid: QP-001\ntype: procedure\nrecords: [call]\n---\n',
        'qms-docs/qms.yml': 'retention: { nonconformity: 5 years }',
      },
      problems: [
        'qms-docs/qms.yml:1:1 Nothing says how long records of the type call are kept. Name a period for it under “retention”, such as “call: 10 years”.',
        'qms-docs/qms.yml:1:1 Nothing says how long records of the type visit are kept. Name a period for it under “retention”, such as “visit: 10 years”.',
      ],
    },
    {
      name: 'documents that are kept up to date have no retention period',
      files: { 'qms-docs/qms.yml': 'retention: { procedure: 5 years }' },
      problems: [
        'qms-docs/qms.yml:1:14 “procedure” is a type of documents that are kept up to date, not of records, so no retention period applies to it. Remove it.',
      ],
    },
    {
      name: 'a period in the schema, one in qms.yml, and a type that is not in use',
      files: {
        ...visit(),
        'qms-docs/NC-2026-001.md': '---\nid: NC-2026-001\ntype: nonconformity\n---\n',
        'qms-docs/QP-001.md':
          '---\nid: QP-001\ntype: procedure\nrecords: [visit]\nretired: { on: 2026-01-01, reason: Not needed. }\n---\n',
        'qms-docs/qms.yml': 'retention: { internal-audit: 18 months }',
      },
      problems: [],
    },
    {
      name: 'a period in qms.yml is enough',
      files: { ...visit(), ...record, 'qms-docs/qms.yml': 'retention: { visit: 2 years }' },
      problems: [],
    },
  ],
  *check(qms) {
    for (const name of Object.keys(qms.settings.retention)) {
      if (qms.types.get(name)?.control !== 'maintained') continue
      const message = `“${name}” is a type of documents that are kept up to date, not of records, so no retention period applies to it. Remove it.`
      yield { file: qms.settingsFile, at: { key: `/retention/${name}` }, message }
    }
    for (const type of recordTypesInUse(qms)) {
      if (retentionPeriod(qms, type) !== undefined) continue
      const message = `Nothing says how long records of the type ${type.name} are kept. Name a period for it under “retention”, such as “${type.name}: 10 years”.`
      yield { file: qms.settingsFile, at: { key: '/retention' }, message }
    }
  },
}

/** In use are types of which there are records, and those that a document says its work leaves behind. */
function recordTypesInUse(qms: Qms): readonly DocumentType[] {
  const names = new Set(qms.records.map(({ type }) => type))
  for (const document of qms.maintained) {
    const { records } = document.fields
    if (isList(records) && !isRetired(qms, document)) for (const name of records) names.add(String(name))
  }
  return [...qms.types.values()].filter(({ control, name }) => control === 'retained' && names.has(name))
}
