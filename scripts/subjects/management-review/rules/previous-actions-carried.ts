import dedent from 'dedent'
import type { Document } from '../../../core/model/document.js'
import type { ManagementReview } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { heldReviews } from '../held-reviews.js'

const files = (done: string, current: string) => ({
  'qms-docs/MR-2025-01.md': dedent`
    ---
    id: MR-2025-01
    type: management-review
    held: 2025-11-03
    actions: [{ what: Hire an inspector., owner: people-lead, due: 2026-12-31${done} }]
    ---
  `,
  'qms-docs/MR-2026-01.md': `---\nid: MR-2026-01\ntype: management-review\nheld: 2026-11-02\n---\n\n${current}\n`,
})

export const previousActionsCarried: Rule = {
  id: 'previous-actions-carried',
  description: 'Require a management review to take up the actions that the one before left open',
  rationale:
    'What top management decided to do keeps coming up until it is done. Otherwise actions are agreed on and forgotten.',
  clauses: ['iso-9001-2015/9.3.2'],
  severity: 'error',
  examples: [
    {
      name: 'open actions of the review before, when not taken up, are found',
      files: files('', 'All went well.'),
      problems: [
        'qms-docs/MR-2026-01.md:4:7 MR-2025-01 had left an action open, but this review does not name MR-2025-01. Say under “Actions from earlier reviews” how far each is.',
      ],
    },
    {
      name: 'an action that was done after this review was open then',
      files: files(', done: 2026-11-10', 'All went well.'),
      problems: [
        'qms-docs/MR-2026-01.md:4:7 MR-2025-01 had left an action open, but this review does not name MR-2025-01. Say under “Actions from earlier reviews” how far each is.',
      ],
    },
    {
      name: 'a review that names the one before passes',
      files: files('', 'The action of MR-2025-01 is under way.'),
      problems: [],
    },
    {
      name: 'so does one that links to its file',
      files: files('', 'The action of [last year](MR-2025-01.md) is under way.'),
      problems: [],
    },
    {
      name: 'where nothing was open there is nothing to take up',
      files: files(', done: 2026-03-01', 'All went well.'),
      problems: [],
    },
  ],
  *check(qms) {
    const reviews = heldReviews(qms)
    for (const [index, document] of reviews.entries()) {
      const previous = reviews[index - 1]
      const { held = '' } = document.fields
      const open = (previous?.fields.actions ?? []).filter(({ done }) => done === undefined || done > held)
      if (!previous || open.length === 0 || names(qms, document, previous)) continue
      const count = open.length === 1 ? 'an action' : `${open.length} actions`
      const message = `${previous.id} had left ${count} open, but this review does not name ${previous.id}. Say under “Actions from earlier reviews” how far each is.`
      yield { file: document, at: '/held', message }
    }
  },
}

function names(qms: Qms, document: Document<ManagementReview>, previous: Document<ManagementReview>): boolean {
  const { mentions, links } = document.body
  return (
    mentions.some(({ text }) => text === previous.id) ||
    links.some(({ target }) => target?.path === previous.path) ||
    qms.linksFrom(document).some(({ target }) => target === previous.id)
  )
}
