import dedent from 'dedent'
import type { Document } from '../../../../core/model/document.js'
import { fieldText } from '../../../../core/model/fields.js'
import type { Qms } from '../../../../core/model/qms.js'
import type { Rule } from '../../../../core/model/rule.js'
import { hasDefectAt } from '../../../../core/questions/has-defect-at.js'
import { didYouMean } from '../../../../core/values/nearest-name.js'
import { listInWords } from '../../../../core/words/list-in-words.js'

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
    'The class says who may read a document, and what the public site may show. A class that is not defined protects nothing.',
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
        'qms-docs/procedures/QP-001.md:2:1 “confidentiality” is missing, and qms.yml has no default. Use public or internal.',
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
    {
      name: 'a class that is no text, and a document of no known type, pass here, because other rules report them',
      files: {
        'qms-docs/qms.yml': noDefault,
        'qms-docs/procedures/QP-001.md': inClass('confidentiality: [internal]'),
        'qms-docs/recipes/RC-001.md': inClass('title: Bread').replace('procedure', 'recipe'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.documents) {
      const message = faultOf(qms, document)
      if (message) yield { file: document, at: '/confidentiality', message }
    }
  },
}

function faultOf(qms: Qms, document: Document): string | undefined {
  const { classes, default: usual } = qms.settings.confidentiality
  const written = fieldText(document.fields, 'confidentiality')
  const expected = `Use ${listInWords(classes, 'or')}.`
  if (written !== undefined) {
    if (classes.includes(written)) return undefined
    return `“${written}” is not a confidentiality class. ${didYouMean(written, classes, expected)}`
  }
  if (usual !== undefined || !mayHaveClass(qms, document)) return undefined
  return `“confidentiality” is missing, and qms.yml has no default. ${expected}`
}

/** A value that cannot be read is reported as such. */
function mayHaveClass(qms: Qms, document: Document): boolean {
  return qms.typeOf(document) !== undefined && !hasDefectAt(document, '/confidentiality')
}
