import type { Document } from '../../../core/model/document.js'
import type { ManagementReview } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { daysBetween, isOverdue } from '../../../core/values/date.js'
import { counted } from '../../../core/words/counted.js'
import { heldReviews } from '../../management-review/held-reviews.js'
import type { PackSources } from '../pack-sources.js'
import type { PackItem } from '../review-pack.js'
import type { ToldTopic } from './pack-topic.js'

/** @returns what the last management review decided, and what of earlier ones is not done, each with its state */
export function earlierDecisions({ qms }: PackSources): ToldTopic {
  const reviews = heldReviews(qms)
  const last = reviews.at(-1)
  if (!last) return { says: ['No management review was held before.'] }
  const actions = actionsOf(last)
  const open = actions.filter((action) => !isDone(qms, action))
  const left = reviews
    .slice(0, -1)
    .flatMap((review) =>
      actionsOf(review).flatMap((action) => (isDone(qms, action) ? [] : [itemOf(qms, review, action)])),
    )
  const decided = decisionsOf(qms, last)
  const progress = actions.length === 0 ? '' : `: ${actions.length - open.length} done, ${open.length} open`
  return {
    says: [
      `${last.id} of ${last.fields.held} made ${counted(last.fields.decisions?.length ?? 0, 'decision')} and set ${counted(actions.length, 'action')}${progress}.`,
      left.length === 0
        ? 'No action of an earlier review is open.'
        : `${counted(left.length, 'action')} of earlier reviews ${left.length === 1 ? 'is' : 'are'} still open.`,
    ],
    lists: [
      { title: `What ${last.id} decided`, items: decided },
      { title: 'Open from earlier reviews', items: left },
    ].filter(({ items }) => items.length > 0),
  }
}

type Review = Document<ManagementReview>
type Action = NonNullable<ManagementReview['actions']>[number]

const actionsOf = ({ fields: { actions = [] } }: Review): readonly Action[] => actions
const isDone = ({ today }: Qms, { done }: Action) => done !== undefined && done <= today

/** Each decision with the action that it names, then the actions that no decision names: none is listed twice. */
function decisionsOf(qms: Qms, review: Review): readonly PackItem[] {
  const { decisions = [] } = review.fields
  const actions = actionsOf(review)
  const named = new Set(decisions.flatMap(({ action }) => action ?? []))
  return [
    ...decisions.map(({ about, point, decision = 'Nothing is decided yet.', action: name }) => {
      const action = actions.find(({ id }) => id !== undefined && id === name)
      return {
        id: about ?? review.id,
        title: decision,
        says: action ? stateOf(qms, action) : point === undefined ? 'decided' : 'decided, without an action',
      }
    }),
    ...actions.filter(({ id }) => id === undefined || !named.has(id)).map((action) => itemOf(qms, review, action)),
  ]
}

function itemOf(qms: Qms, review: Review, action: Action): PackItem {
  return { id: review.id, title: action.what ?? '', says: stateOf(qms, action) }
}

function stateOf(qms: Qms, action: Action): string {
  const { owner = '', due = qms.today, done } = action
  if (isDone(qms, action)) return `${qms.nameOf(owner)}: done on ${done}, was due on ${due}`
  const late = isOverdue(due, qms.today) ? `, ${counted(daysBetween(due, qms.today), 'day')} late` : ''
  return `${qms.nameOf(owner)}: open, due on ${due}${late}`
}
