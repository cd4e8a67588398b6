import { type CalendarDate, isRealDate } from '../../../core/values/date.js'
import { byText } from '../../../core/values/order.js'

/** What records say that people work on until they are closed. */
export interface DueFields {
  readonly due?: string
  readonly extensions?: readonly Extension[]
}

interface Extension {
  readonly on?: string
  readonly was?: string
}

/** @returns by when a case was to be closed as that was known on a day */
export function dueOn(fields: DueFields, day: CalendarDate): CalendarDate | undefined {
  return extensionsInOrder(fields).find(({ on }) => on > day)?.was ?? fields.due
}

/** @returns each time the due date was moved, the earliest first */
export function extensionsInOrder({ extensions = [] }: DueFields): readonly Required<Extension>[] {
  return extensions
    .flatMap(({ on = '', was = '' }) => (isRealDate(was) ? { on, was } : []))
    .sort((a, b) => byText(a.on, b.on))
}
