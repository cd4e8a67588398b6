import { groupBy } from '../../../core/values/group-by.js'
import { byText } from '../../../core/values/order.js'
import { counted } from '../../../core/words/counted.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { DUE_STAGES, type DueItem, type DueList, type DueStage } from './due-item.js'

/** What one person, or several together, have at one stage. */
export interface DueGroup {
  readonly who: string
  readonly items: readonly DueItem[]
}

/** @returns `31 days late`, `today`, `tomorrow`, `in 12 days` */
export function whenInWords({ daysLate }: Pick<DueItem, 'daysLate'>): string {
  if (daysLate > 0) return `${counted(daysLate, 'day')} late`
  if (daysLate === 0) return 'today'
  return daysLate === -1 ? 'tomorrow' : `in ${-daysLate} days`
}

/** @returns `Amara Okafor`, `Amara Okafor; goes to Helene Brandt, too` or `unassigned (operations-lead); goes to Helene Brandt` */
export function whoInWords({ responsible, escalation, owner, stage }: DueItem): string {
  const names = namesOf(responsible)
  const above = namesOf(escalation)
  if (names === '') return `unassigned${owner === undefined ? '' : ` (${owner})`}${above && `; goes to ${above}`}`
  return stage === 'long overdue' && above !== '' ? `${names}; goes to ${above}, too` : names
}

/** @returns the items by stage, the most pressing first, and within it by who sees to them */
export function groupDue({ items }: DueList): ReadonlyMap<DueStage, readonly DueGroup[]> {
  const byStage = groupBy(items, ({ stage }) => stage)
  return new Map(
    DUE_STAGES.flatMap((stage) => {
      const found = byStage.get(stage)
      if (!found) return []
      const byPerson = [...groupBy(found, whoInWords)].sort(([a], [b]) => byText(a, b))
      return [[stage, byPerson.map(([who, items]) => ({ who, items }))] as const]
    }),
  )
}

/** @returns `As of 2026-11-22: 1 long overdue, 2 due soon.` */
export function dueSummary({ today, items, isRecorded }: DueList): string {
  const byStage = groupBy(items, ({ stage }) => stage)
  const counts = DUE_STAGES.flatMap((stage) => (byStage.has(stage) ? `${byStage.get(stage)?.length} ${stage}` : []))
  const none = isRecorded ? 'nothing is due' : 'no day is recorded by which anything is due'
  return `As of ${today}: ${counts.join(', ') || none}.`
}

function namesOf(people: DueItem['responsible']): string {
  return listInWords(people.map(({ id = '', name = id }) => name))
}
