import { defineRule } from '../../../core/model/rule.js'
import { counted } from '../../../core/words/counted.js'
import { isBoughtFrom, presentProviders } from '../evaluations.js'

const FEWEST_CANDIDATES = 3

const provider = (id: string, fields: string) => ({
  [`qms-docs/${id}.md`]: `---\nid: ${id}\ntype: external-provider\nclass: A\nstatus: approved\n${fields}\n---\n`,
})

export const providerSelectionShown = defineRule({
  id: 'provider-selection-shown',
  description: 'Require an agreement with a critical external provider, and a choice among at least three',
  rationale:
    'What stops everything when it fails is not bought on a word. There is an agreement; and where fewer than three could be compared, the record says why.',
  clauses: ['iso-9001-2015/8.4.1', 'iso-9001-2015/8.4.3'],
  severity: 'warning',
  examples: [
    {
      name: 'no agreement, and only one candidate',
      files: provider('EP-001', 'selection: { candidates: [The present one], chosen_because: Known. }'),
      problems: [
        'qms-docs/EP-001.md:4:8 EP-001 is critical (class A), but there is no agreement with it. Make one and name it in “agreement”.',
        'qms-docs/EP-001.md:6:26 EP-001 is critical (class A), but was chosen among 1 candidate instead of 3 or more. Say in “fewer_because” why no others were compared.',
      ],
    },
    {
      name: 'an agreement and three candidates, fewer with a reason, and one that is not critical',
      files: {
        ...provider('EP-001', 'agreement: { what: Contract of 2025 }\nselection: { candidates: [One, Two, Three] }'),
        ...provider(
          'EP-002',
          'agreement: { what: Contract of 2025 }\nselection: { candidates: [One], fewer_because: No other makes this size. }',
        ),
        'qms-docs/EP-003.md':
          '---\nid: EP-003\ntype: external-provider\nclass: C\nstatus: approved\nselection: { candidates: [One] }\n---\n',
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of presentProviders(qms)) {
      const { class: importance, agreement, selection } = document.fields
      if (importance !== 'A' || !isBoughtFrom(document, qms.today)) continue
      if (!agreement) {
        const message = `${document.id} is critical (class A), but there is no agreement with it. Make one and name it in “agreement”.`
        yield { file: document, at: '/class', message }
      }
      const { candidates, fewer_because: reason } = selection ?? {}
      if (candidates === undefined || candidates.length >= FEWEST_CANDIDATES || reason !== undefined) continue
      const message = `${document.id} is critical (class A), but was chosen among ${counted(candidates.length, 'candidate')} instead of ${FEWEST_CANDIDATES} or more. Say in “fewer_because” why no others were compared.`
      yield { file: document, at: '/selection/candidates', message }
    }
  },
})
