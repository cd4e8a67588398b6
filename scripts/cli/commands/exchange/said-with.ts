import { defined } from '../../../core/values/defined.js'
import type { Said } from '../../../exchange/mapping/make-mapping.js'
import { Misuse } from '../../command/misuse.js'
import { namedValues } from '../../names/named-values.js'

interface Options {
  readonly column: readonly string[]
  readonly key: readonly string[]
  readonly set: readonly string[]
  readonly value: readonly string[]
  readonly leaveOutOthers?: boolean
  readonly dates?: 'day-first' | 'month-first'
  readonly decimal?: 'comma' | 'point'
  readonly in?: string
  readonly sheet?: string
}

/** @returns what the options of a command line say of a file @throws Misuse for words of another form */
export function saidWith({ column, key, set, value, leaveOutOthers, dates, decimal, in: place, sheet }: Options): Said {
  return {
    columns: Object.fromEntries(column.map(columnAndField)),
    ...defined({
      key: key.length > 0 ? key : undefined,
      set: set.length > 0 ? namedValues(set, 'process=PR-002') : undefined,
      values: value.length > 0 ? meanings(value) : undefined,
      leave_out_others: leaveOutOthers,
      dates,
      decimal,
      in: place,
      sheet,
    }),
  }
}

/** Names of columns may hold an equals sign; those of fields do not. */
function columnAndField(written: string): readonly [column: string, field: string] {
  const at = written.lastIndexOf('=')
  if (at > 0) return [written.slice(0, at).trim(), written.slice(at + 1).trim()]
  throw new Misuse(
    `“${written}” is not understood. Write a column and a field, such as --column "Reported on=detected", or --column "Notes=" to leave it out.`,
  )
}

function meanings(values: readonly string[]): NonNullable<Said['values']> {
  const found: Record<string, Record<string, string>> = {}
  for (const written of values) {
    const [, field = '', word = '', meaning = ''] = /^([a-z][\w.]*):(.+)=([^=]+)$/s.exec(written) ?? []
    if (meaning === '')
      throw new Misuse(
        `“${written}” is not understood. Write a field, their word and ours, such as --value "grade:High=major".`,
      )
    found[field] = { ...found[field], [word.trim()]: meaning.trim() }
  }
  return found
}
