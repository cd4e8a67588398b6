import dedent from 'dedent'
import { fieldText } from '../../model/fields.js'
import { nearestName } from '../../model/nearest-name.js'
import type { Rule } from '../../model/rule.js'

const inClass = (field: string) => dedent`
  ---
  id: QP-001
  type: procedure
  ${field}
  ---
`
const noDefault = dedent`
  organization: { name: Example }
  confidentiality:
    classes: [public, internal]
`

export const confidentialityClass: Rule = {
  id: 'confidentiality-class',
  description: 'Require every document to have one of the confidentiality classes that qms.yml lists',
  rationale:
    'The class says who may read a document, and what the public site may show. A class that nobody defined protects nothing.',
  clauses: ['iso-9001-2015/7.5.3.1'],
  severity: 'error',
  examples: [
    {
      name: 'a class that is not listed is named',
      files: { 'qms-docs/procedures/QP-001.md': inClass('confidentiality: intrenal') },
      problems: [
        'qms-docs/procedures/QP-001.md:4:18 “intrenal” is not a confidentiality class. Did you mean “internal”?',
      ],
    },
    {
      name: 'without a default, a document must name its class',
      files: { 'qms-docs/qms.yml': noDefault, 'qms-docs/procedures/QP-001.md': inClass('title: Audits') },
      problems: [
        'qms-docs/procedures/QP-001.md:2:1 “confidentiality” is missing, and qms.yml has no default. Use one of public, internal.',
      ],
    },
    {
      name: 'a class that is listed passes, and the default',
      files: {
        'qms-docs/procedures/QP-001.md': inClass('confidentiality: confidential'),
        'qms-docs/procedures/QP-002.md': inClass('title: Audits'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    const { classes, default: usual } = qms.settings.confidentiality
    const expected = `Use one of ${classes.join(', ')}.`
    for (const document of qms.documents) {
      const written = fieldText(document.fields, 'confidentiality')
      if (written === undefined ? usual !== undefined : classes.includes(written)) continue
      const nearest = written && nearestName(written, classes)
      const fault = written
        ? `“${written}” is not a confidentiality class.`
        : '“confidentiality” is missing, and qms.yml has no default.'
      const remedy = nearest ? `Did you mean “${nearest}”?` : expected
      yield { file: document, at: '/confidentiality', message: `${fault} ${remedy}` }
    }
  },
}
