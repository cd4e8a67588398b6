import { defineRule } from '../../../core/model/rule.js'
import { hasEnded } from '../../actions/due/has-ended.js'

const context = (issues: string, parties = '') => ({
  'qms-docs/CX-001.md': `---\nid: CX-001\ntype: organization-context\nissues: [${issues}]\nparties: [${parties}]\n---\n`,
})

export const contextTakenUp = defineRule({
  id: 'context-taken-up',
  description: 'Require each issue and each relevant interested party to be taken up by a document or record',
  rationale:
    'That a threat or the needs of a party were written down changes nothing. Something takes them up: a risk, an opportunity, a procedure, an obligation.',
  clauses: ['iso-9001-2015/4.1', 'iso-9001-2015/4.2', 'iso-9001-2015/6.1.1'],
  severity: 'warning',
  examples: [
    {
      name: 'an issue and a relevant party that nothing takes up',
      files: context('{ no: 1, title: Few chips }', '{ no: 2, title: Dealers, relevant: true, addressed_by: [] }'),
      problems: [
        'qms-docs/CX-001.md:4:26 “Few chips” is an issue, but nothing takes it up. Name in “addressed_by” the risk, improvement or document that does.',
        'qms-docs/CX-001.md:5:27 “Dealers” is relevant, but nothing takes up what it needs. Name a document or record in “addressed_by”, or the obligation in “becomes_obligation”.',
      ],
    },
    {
      name: 'taken up, an obligation, a party that is not relevant, and an issue that is over',
      files: context(
        '{ no: 1, title: Few chips, addressed_by: [RI-001] }, { no: 2, title: Old law, closed: 2026-01-31 }',
        '{ no: 3, title: Authorities, relevant: true, becomes_obligation: ["OBL-001#1"] }, { no: 4, title: Neighbours, relevant: false }',
      ),
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('context-issue')) {
      const { title, addressed_by: answers = [], closed } = document.fields
      if (answers.length > 0 || hasEnded(closed, qms.today)) continue
      const message = `“${title}” is an issue, but nothing takes it up. Name in “addressed_by” the risk, improvement or document that does.`
      yield { file: document, at: '/title', message }
    }
    for (const document of qms.ofType('interested-party')) {
      const {
        title,
        relevant,
        addressed_by: answers = [],
        becomes_obligation: obligations = [],
        closed,
      } = document.fields
      if (!relevant || answers.length + obligations.length > 0 || hasEnded(closed, qms.today)) continue
      const message = `“${title}” is relevant, but nothing takes up what it needs. Name a document or record in “addressed_by”, or the obligation in “becomes_obligation”.`
      yield { file: document, at: '/title', message }
    }
  },
})
