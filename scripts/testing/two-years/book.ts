import type { FieldEdit, NewValue } from '../../core/model/plan.js'
import type { CalendarDate } from '../../core/values/date.js'

/** What a record says, by the names of its fields. */
export type Values = { readonly [field: string]: NewValue }

/** That a person wrote something into a record on a day. */
export interface BookStep {
  readonly on: CalendarDate
  readonly by: string
  readonly values: Values
  /** The day on which the record is closed by it. */
  readonly closes?: CalendarDate
}

/** A record as the firm wrote it, in the order in which it came about. */
export interface Written {
  readonly type: string
  readonly id: string
  /** Of a row: whose table it is in. */
  readonly source?: string
  readonly steps: readonly BookStep[]
}

/** A new revision of a document, approved on the same day. */
export interface Revised {
  readonly on: CalendarDate
  readonly document: string
  readonly summary: string
  readonly edits: readonly FieldEdit[]
}

/** A record that goes on. */
interface Writing {
  readonly id: string
  /** Writes or replaces fields on a later day. */
  then(on: CalendarDate, by: string, values: Values): Writing
  /** @param values what is written with it */
  close(on: CalendarDate, by: string, values?: Values): Writing
}

/** What happens at Alder Instruments, before any of it is in a file. */
export interface Book {
  readonly written: readonly Written[]
  readonly revised: readonly Revised[]
  /** @returns the next id of the form `NC-2025-004` */
  nextId(prefix: string, on: CalendarDate): string
  begin(type: string, id: string, on: CalendarDate, by: string, values: Values): Writing
  /** @param source whose table of the month it goes to. @returns its id */
  row(type: string, source: string, on: CalendarDate, by: string, values: Values): string
  revise(revised: Revised): void
}

export function openBook(): Book {
  const written: (Written & { readonly steps: BookStep[] })[] = []
  const revised: Revised[] = []
  const counters = new Map<string, number>()
  const count = (name: string) => {
    const number = (counters.get(name) ?? 0) + 1
    counters.set(name, number)
    return number
  }
  return {
    written,
    revised,
    revise: (one) => revised.push(one),
    nextId(prefix, on) {
      const start = `${prefix}-${on.slice(0, 4)}`
      return `${start}-${String(count(start)).padStart(3, '0')}`
    },
    begin(type, id, on, by, values) {
      const steps: BookStep[] = [{ on, by, values }]
      written.push({ type, id, steps })
      const writing: Writing = {
        id,
        then(day, person, more) {
          steps.push({ on: day, by: person, values: more })
          return writing
        },
        close(day, person, more = {}) {
          steps.push({ on: day, by: person, values: more, closes: day })
          return writing
        },
      }
      return writing
    },
    row(type, source, on, by, values) {
      const table = `${source}-${on.slice(0, 7)}`
      const id = `${table}#${count(table)}`
      written.push({ type, id, source, steps: [{ on, by, values }] })
      return id
    },
  }
}

/** @returns what a record says at the end of a day */
export function valuesOn({ steps }: Written, day: CalendarDate): Values {
  return Object.assign({}, ...steps.filter(({ on }) => on <= day).map(({ values }) => values))
}
