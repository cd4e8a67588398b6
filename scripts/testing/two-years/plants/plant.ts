import type { NewValue } from '../../../core/model/plan.js'
import type { CalendarDate } from '../../../core/values/date.js'
import type { Values } from '../book.js'

/** Fields that a record has otherwise than an honest one; undefined ones are missing. */
export type Changes = { readonly [field: string]: NewValue | undefined }

/** Something that an auditor would raise, put into the life of the firm, with its honest opposite. */
export interface Plant {
  /** Of the fourteen kinds of what must hold over time. */
  readonly kind: number
  readonly what: string
  /** The rule that has to find it, and a part of what it says. */
  readonly rule: string
  readonly says: string
  /** The document about which it says so; the record itself by default. */
  readonly about?: string
  readonly severity?: 'error' | 'warning'
  /** The first day on which it is found; at the end of the life by default. */
  readonly from?: CalendarDate
  readonly type: string
  /** Whether it is a row of a table. */
  readonly isRow?: true
  /** Whether it was there before this change and is gone now. */
  readonly isGone?: true
  readonly wrong: Changes
  /** The same done as it should be: this rule says nothing about it, on no day. */
  readonly right: Changes
  /** What the record said before this change, where that matters. */
  readonly before?: Values
  /** Other records that belong to it. In all texts `{id}` is the id of the record itself, `{n}` a number of its own, and `{n-1}` the one before. */
  readonly beside?: readonly Beside[]
}

/** A record that is there because of another one. */
export interface Beside {
  readonly type: string
  /** Such as `CA-2026-{n}`; of a row, whose table it is in. */
  readonly id: string
  readonly isRow?: true
  /** Undefined where there is none. */
  readonly wrong?: Changes
  readonly right?: Changes
}
