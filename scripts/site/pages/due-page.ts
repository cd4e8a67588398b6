import type { CalendarDate } from '../../core/values/date.js'
import { DUE_STAGES, type DueStage } from '../../subjects/actions/due/due-item.js'
import { expectedUntil, type LastChase } from '../../subjects/actions/last-chase.js'
import { DUE_PATH } from '../shown/page-path.js'
import { type DueView, dueViews } from '../views/due-view.js'
import type { BuildPages } from './build-pages.js'

/** What is to be done by a day, the most pressing first. */
export interface DuePage {
  readonly path: string
  readonly title: string
  readonly stages: readonly { readonly stage: DueStage; readonly items: readonly DueView[] }[]
  /** When reminders were sent last, and what they miss. */
  readonly lastChase?: LastChase & { readonly expectedUntil: CalendarDate }
}

/** It names people. */
export const duePages: BuildPages<DuePage> = ({ publication, lastChase }) => {
  if (!publication.showsPeople) return []
  const shown = dueViews(publication)
  const stages = DUE_STAGES.map((stage) => ({ stage, items: shown.filter((view) => view.stage === stage) }))
  return [
    {
      path: DUE_PATH,
      title: publication.say`What is due`,
      stages: stages.filter(({ items }) => items.length > 0),
      ...(lastChase && { lastChase: { ...lastChase, expectedUntil: expectedUntil(lastChase) } }),
    },
  ]
}
