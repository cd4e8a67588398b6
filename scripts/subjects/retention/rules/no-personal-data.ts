import dedent from 'dedent'
import type { Rule } from '../../../core/model/rule.js'
import { confidentialityOf } from '../../documents/confidentiality-of.js'

const document = (fields: string) => dedent`
  ---
  id: QP-001
  type: procedure
  ${fields}
  ---

  Write to amara.okafor@kestrin.ch, call +41 44 555 01 00 or write to quality@kestrin.ch.
`

/** Mailboxes that belong to a function, not to a person. */
const FUNCTIONS =
  /^(?:info|contact|office|hello|team|support|help(?:desk)?|service|sales|orders?|complaints?|quality|qm|qms|audits?|security|privacy|dpo|hr|jobs|press|legal|compliance|billing|accounts?|no-?reply|postmaster|webmaster|admin)(?:[+._-].*)?@/i

/** Addresses reserved for examples, which cannot belong to a person. */
const EXAMPLES = /@(?:[\w-]+\.)*(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/i

export const noPersonalData: Rule = {
  id: 'no-personal-data',
  description: 'Disallow people’s mail addresses and telephone numbers in documents that anybody may read',
  rationale:
    'What is public can be read by everyone, and stays on the internet. Documents need roles, not people; who holds a role is in one place that can be protected.',
  clauses: ['iso-9001-2015/7.5.3.1'],
  severity: 'warning',
  examples: [
    {
      name: 'a mail address and a telephone number in a public document',
      files: { 'qms-docs/QP-001.md': document('confidentiality: public') },
      problems: [
        'qms-docs/QP-001.md:7:10 “amara.okafor@kestrin.ch” looks like personal data, and this document is in the most open class (public). Name a role or a shared mailbox instead, or give the document a more closed class.',
        'qms-docs/QP-001.md:7:40 “+41 44 555 01 00” looks like personal data, and this document is in the most open class (public). Name a role or a shared mailbox instead, or give the document a more closed class.',
      ],
    },
    {
      name: 'documents are as open as qms.yml says of those that name no class',
      files: {
        'qms-docs/qms.yml': 'confidentiality: { classes: [open, closed], default: open }',
        'qms-docs/QP-001.md': document('title: Audits').replace(/, call .* or /, ' or '),
      },
      problems: [
        'qms-docs/QP-001.md:7:10 “amara.okafor@kestrin.ch” looks like personal data, and this document is in the most open class (open). Name a role or a shared mailbox instead, or give the document a more closed class.',
      ],
    },
    {
      name: 'where there is one class only, none is more closed',
      files: {
        'qms-docs/qms.yml': 'confidentiality: { classes: [open], default: open }',
        'qms-docs/QP-001.md': document('title: Audits').replace(/, call .* or /, ' or '),
      },
      problems: [
        'qms-docs/QP-001.md:7:10 “amara.okafor@kestrin.ch” looks like personal data, and this document is in the most open class (open). Name a role or a shared mailbox instead.',
      ],
    },
    {
      name: 'internal documents, mailboxes of functions, and examples',
      files: {
        'qms-docs/QP-001.md': document('title: Audits'),
        'qms-docs/QP-002.md': document('confidentiality: public').replace(
          /Write to.*/,
          'Write to quality@kestrin.ch or amara@example.org.',
        ),
      },
      problems: [],
    },
  ],
  *check(qms) {
    const [open, ...closed] = qms.settings.confidentiality.classes
    const orClose = closed.length > 0 ? ', or give the document a more closed class' : ''
    for (const document of qms.documents) {
      if (document.body.personalData.length === 0 || confidentialityOf(qms, document) !== open) continue
      for (const { text, place } of document.body.personalData) {
        if (FUNCTIONS.test(text) || EXAMPLES.test(text)) continue
        const message = `“${text}” looks like personal data, and this document is in the most open class (${open}). Name a role or a shared mailbox instead${orClose}.`
        yield { file: document, at: place, message }
      }
    }
  },
}
