import { defineDraft } from '../../core/model/draft.js'
import type { Qms } from '../../core/model/qms.js'
import { fullClause, isWithinClause, type Standard } from '../../core/model/requirement.js'
import { guidesOfEdition } from '../../core/read/clause-guides.js'

/** A lesson about a part of the standard: what its clauses want and why, and questions that those who work by it can answer. */
export const lessonDraft = defineDraft({
  draftOf: 'lesson',
  draft(qms, { about = '' }) {
    const found = partOfStandard(qms, about)
    if (!found) return { values: {}, sections: [] }
    const { standard, number, guides } = found
    const titleOf = (clause: string) => standard.clauses.get(clause)?.title ?? ''
    return {
      values: { title: `Clause ${number}: ${titleOf(number)}` },
      sections: [
        {
          title: 'What it wants',
          text: guides
            .map(({ clause, wants, why }) => `**${clause} ${titleOf(clause)}.** ${wants} ${why}`)
            .join('\n\n'),
        },
        {
          title: 'Questions for you',
          text: [
            'Could you show this today, and would you know where to look?',
            '',
            ...guides.flatMap(({ clause, auditors_see: [first] }) =>
              first === undefined ? [] : [`- ${first} (${clause})`],
            ),
          ].join('\n'),
        },
        {
          title: 'What often goes wrong',
          text: guides.flatMap(({ goes_wrong: [first] }) => (first === undefined ? [] : [`- ${first}`])).join('\n'),
        },
      ],
    }
  },
})

function partOfStandard(qms: Qms, about: string) {
  const [id = '', number = ''] = fullClause(about, qms.settings.standards).split('/')
  const standard: Standard | undefined = qms.standards.get(id)
  if (!standard) return undefined
  const guides = [...guidesOfEdition(standard).values()].filter(({ clause }) => isWithinClause(clause, number))
  return guides.length > 0 ? { standard, number, guides } : undefined
}
