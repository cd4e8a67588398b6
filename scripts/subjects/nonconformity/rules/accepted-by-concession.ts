import { defineRule } from '../../../core/model/rule.js'

const nonconformity = (output: string, more = '') => ({
  'qms-docs/NC-2026-001.md': `---\nid: NC-2026-001\ntype: nonconformity\nkind: output\noutput: { product: Clip, ${output} }\n${more}\n---\n`,
})

export const acceptedByConcession = defineRule({
  id: 'accepted-by-concession',
  description: 'Require nonconforming outputs that are accepted as they are to be accepted by a concession',
  rationale:
    'Using what does not meet its requirements is a decision of a person who may take it, and often of the customer. The concession says what was allowed, for which quantity and by whom.',
  clauses: ['iso-9001-2015/8.7.1', 'iso-9001-2015/8.7.2'],
  severity: 'error',
  examples: [
    {
      name: 'accepted as it is, with no concession and no one who decided',
      files: nonconformity('disposition: accept-as-is'),
      problems: [
        'qms-docs/NC-2026-001.md:5:39 What does not conform was accepted as it is, but “concession” and “authority” are missing. Write down what was allowed and by whom; where customers have to agree, say that they did.',
      ],
    },
    {
      name: 'accepted by a concession, reworked, and given up',
      files: {
        ...nonconformity('disposition: accept-as-is, authority: ada, concession: Mail of the customer of 4 May'),
        'qms-docs/NC-2026-002.md':
          '---\nid: NC-2026-002\ntype: nonconformity\noutput: { product: Clip, disposition: rework }\n---\n',
        'qms-docs/NC-2026-003.md':
          '---\nid: NC-2026-003\ntype: nonconformity\noutput: { disposition: accept-as-is }\ncancelled: { on: 2026-05-04 }\n---\n',
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('nonconformity')) {
      const { output, cancelled } = document.fields
      if (output?.disposition !== 'accept-as-is' || cancelled) continue
      const missing = (['concession', 'authority'] as const).filter((field) => output[field] === undefined)
      if (missing.length === 0) continue
      const names = missing.map((field) => `“${field}”`).join(' and ')
      const message = `What does not conform was accepted as it is, but ${names} ${missing.length > 1 ? 'are' : 'is'} missing. Write down what was allowed and by whom; where customers have to agree, say that they did.`
      yield { file: document, at: '/output/disposition', message }
    }
  },
})
