import dedent from 'dedent'
import type { Rule } from '../../../core/model/rule.js'
import { isTopManagement } from '../../people/top-management.js'
import { heldReviews } from '../held-reviews.js'

const files = (review: string) => ({
  'qms-docs/people.yml': dedent`
    people:
      - id: helene-brandt
        name: Helene Brandt
        from: 2019-03-01
        roles: [{ role: managing-director, to: 2026-06-30 }]
      - id: amara-okafor
        name: Amara Okafor
        from: 2021-05-01
        roles: [{ role: quality-manager }]
  `,
  'qms-docs/managing-director.md': '---\nid: managing-director\ntype: role\ntop_management: true\n---\n',
  'qms-docs/MR-2026-01.md': `---\nid: MR-2026-01\ntype: management-review\n${review}\n---\n`,
})

export const managementReviewOutputs: Rule = {
  id: 'management-review-outputs',
  description: 'Require a management review to be held with top management and to decide something',
  rationale:
    'Only top management can change aims and give resources, so a review without it decides nothing. What was decided is written down as decisions or actions.',
  clauses: ['iso-9001-2015/9.3.1', 'iso-9001-2015/9.3.3'],
  severity: 'error',
  examples: [
    {
      name: 'a review without top management is found',
      files: files('held: 2026-02-03\nchair: amara-okafor\nattendees: [amara-okafor]\nactions: []'),
      problems: [
        'qms-docs/MR-2026-01.md:6:12 No one from top management took part on 2026-02-03. Hold the review with top management; the document of such a role says “top_management: true”.',
      ],
    },
    {
      name: 'top management is who led the organization on the day',
      files: files('held: 2026-07-01\nchair: helene-brandt\nattendees: [amara-okafor]\nactions: []'),
      problems: [
        'qms-docs/MR-2026-01.md:6:12 No one from top management took part on 2026-07-01. Hold the review with top management; the document of such a role says “top_management: true”.',
      ],
    },
    {
      name: 'a review without decisions and actions is found',
      files: files('held: 2026-02-03\nchair: helene-brandt\nattendees: [amara-okafor]'),
      problems: [
        'qms-docs/MR-2026-01.md:4:7 This review names no decisions and no actions. Put what was decided into “decisions” or “actions”; an empty list, “actions: []”, says that nothing has to be done.',
      ],
    },
    {
      name: 'an empty list of actions is an answer, too',
      files: files('held: 2026-02-03\nchair: amara-okafor\nattendees: [amara-okafor, helene-brandt]\nactions: []'),
      problems: [],
    },
    {
      name: 'an unknown name is a matter of another rule',
      files: files('held: 2026-02-03\nchair: helene-brand\nattendees: [amara-okafor]\nactions: []'),
      problems: [],
    },
    {
      name: 'a review to come need not have decided yet',
      files: files('held: 2026-12-01\nchair: amara-okafor\nattendees: [amara-okafor]'),
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of heldReviews(qms)) {
      const { held, chair, attendees = [], decisions = [], actions } = document.fields
      const present = chair === undefined ? attendees : [chair, ...attendees]
      // Whether a person unknown leads the organization cannot be said.
      const areKnown = present.length > 0 && present.every((id) => qms.person(id))
      if (areKnown && !present.some((id) => isTopManagement(qms, id, held))) {
        const message = `No one from top management took part on ${held}. Hold the review with top management; the document of such a role says “top_management: true”.`
        yield { file: document, at: '/attendees', message }
      }
      if (decisions.length === 0 && actions === undefined) {
        const message =
          'This review names no decisions and no actions. Put what was decided into “decisions” or “actions”; an empty list, “actions: []”, says that nothing has to be done.'
        yield { file: document, at: '/held', message }
      }
    }
  },
}
