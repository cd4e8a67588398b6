import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { share } from '../../../core/run/figures/share.js'
import { namesDocument } from '../rules/references/document-references.js'

/** How many references lead somewhere. */
export const referenceIntegrity = defineMetric({
  id: 'reference-integrity',
  title: 'References that lead somewhere',
  question: 'How many references between documents and records lead to something that exists?',
  formula:
    'references in fields that name a document that exists, divided by all references in fields; the same for links in texts',
  population:
    'Every field that names a document or record, and every link in a text that leads into the repository. Links to the web are not followed.',
  clauses: ['iso-9001-2015/7.5.3'],
  unit: 'percent',
  direction: 'higher',
  isState: true,
  isOfFiles: true,
  parameters: [],
  measure: (qms) => {
    const fields = qms.links.filter(namesDocument).map(({ from, target }) => ({ id: from.id, target }))
    const links = qms.documents.flatMap(({ id, body }) =>
      body.links.flatMap(({ target }) => (target?.path === undefined ? [] : [{ id, path: target.path }])),
    )
    return [
      share('all', 'In fields', fields, ({ target }) => qms.find(target) !== undefined),
      share('links', 'In texts', links, ({ path }) => qms.files.has(path) || qms.folders.has(path)),
    ]
  },
  examples: [
    {
      name: 'One of two fields names a process that exists, and a link leads nowhere',
      files: {
        ...exampleFiles('process', { 'PR-003': 'title: Deliver' }),
        ...exampleFiles('nonconformity', { 'NC-2026-001': 'process: PR-003', 'NC-2026-002': 'process: PR-009' }),
        'qms-docs/QP-001.md':
          '---\nid: QP-001\ntype: procedure\n---\nSee [deliver](PR-003.md) and [more](PR-010.md).\n',
      },
      figures: ['In fields: 1 of 2', 'In texts: 1 of 2'],
    },
    { name: 'There are no references', files: {}, figures: ['In fields: n/a (0 of 0)', 'In texts: n/a (0 of 0)'] },
  ],
})
