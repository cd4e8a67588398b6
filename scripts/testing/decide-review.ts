import type { TemporaryRepository } from './temporary-repository.js'

const REVIEW = 'qms-docs/records/management-reviews/MR-2026-01.md'

/** Writes into the first management review of the company what its meeting decided, and commits that. */
export function decideReview({ qms, read, write, commit }: TemporaryRepository, today: string): void {
  write({ [REVIEW]: withOutputs(read(REVIEW)) })
  qms(
    ...['set', 'MR-2026-01', 'decisions.0.decision=A second transporter is looked for.', 'decisions.0.action=A1'],
    ...['decisions.1.decision=The scale is ordered this week.', 'actions.0.id=A1', 'actions.0.owner=ada'],
    ...['actions.0.what=Ask three transporters', 'actions.0.due=2026-12-31'],
    ...['conclusion.suitable=yes', 'conclusion.adequate=in-part', 'conclusion.effective=yes', 'conclusion.aligned=yes'],
    'conclusion.why=It catches what goes wrong, and deliveries have an action.',
    ...['--today', today],
  )
  commit('The review of October')
}

/** As after the meeting: all outputs have a text. */
function withOutputs(text: string): string {
  return text.replaceAll(/(## Decisions on [^\n]+\n\n)<!--[^\n]*-->/g, '$1None, because nothing is missing here.')
}
