import type { CalendarDate } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import { groupBy } from '../../core/values/group-by.js'
import { byText } from '../../core/values/order.js'
import { relativePath } from '../../core/values/paths.js'
import { drawCalendar } from '../charts/calendar.js'
import type { Publication } from '../shown/publication.js'
import type { FieldView, Sheet, ValueView } from './field-view.js'

/** @returns what is planned, as a picture of its years and as a list in the order of its days */
export function dueCalendar(
  { working: { today }, say }: Publication,
  page: string,
  days: readonly { readonly on: CalendarDate; readonly sheet: Sheet }[],
): ValueView {
  const inOrder = [...days].sort((a, b) => byText(a.on, b.on))
  const marks = inOrder.map(({ on, sheet }) => {
    const { due } = sheet.work ?? {}
    const state = due === undefined ? ('done' as const) : due < today ? ('overdue' as const) : ('planned' as const)
    const path = lastPathIn(sheet.facts)
    const says = [say.date(on), sheet.heading?.kind === 'link' ? sheet.heading.link.text : '', say.term(state)]
    return { on, state, says: says.filter(Boolean).join(', '), ...defined({ href: path && relativePath(page, path) }) }
  })
  const years = [...groupBy(inOrder, ({ on }) => on.slice(0, 4))].map(([year, ofYear]) => ({
    year,
    days: ofYear.map(({ on, sheet }) => ({ on, text: say.date(on), sheet })),
  }))
  const svg = drawCalendar({
    id: 'calendar',
    title: say`What is planned, by month`,
    description: say`A line a year, a mark for each day. The list below says the same.`,
    today,
    marks,
  })
  return { kind: 'calendar', svg, years }
}

/** The record of what was planned, once there is one. */
function lastPathIn(facts: readonly FieldView[]): string | undefined {
  const links = facts.flatMap(({ value }) => (value.kind === 'link' && value.link.path ? [value.link.path] : []))
  return links.at(-1)
}
