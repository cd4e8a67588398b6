import { type CalendarDate, isRealDate } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import type { Input } from './input.js'
import { Misuse } from './misuse.js'

/** A switch: given or not. */
export function flag(description: string, short?: string): Input<boolean, false> {
  return { description, isSure: false, ...defined({ short }) }
}

/** @param takes what stands for the value in the help, such as `sentence` */
export function string(takes: string, description: string): Input<string, false> {
  return { description, takes, isSure: false }
}

/** A text that is taken if none is given. */
export function stringOr(usual: string, takes: string, description: string): Input<string, true> {
  return { description, takes, isSure: true, usual }
}

/** A calendar date, written year-month-day. */
export function date(description: string): Input<CalendarDate, false> {
  return { description, takes: 'date', isSure: false, parse: readDate }
}

export function wholeNumber(takes: string, description: string): Input<number, false> {
  return { description, takes, isSure: false, parse: readWholeNumber }
}

export function wholeNumberOr(usual: number, takes: string, description: string): Input<number, true> {
  return { description, takes, isSure: true, usual, parse: readWholeNumber }
}

/** One of a few words. */
export function choice<Choice extends string>(
  choices: readonly Choice[],
  takes: string,
  description: string,
): Input<Choice, false> {
  return { description, takes, isSure: false, choices }
}

/** One of a few words: the first, if none is given. */
export function choiceOr<Choice extends string>(
  usual: NoInfer<Choice>,
  choices: readonly Choice[],
  takes: string,
  description: string,
): Input<Choice, true> {
  return { ...choice(choices, takes, description), isSure: true, usual }
}

/** An option that has to be given. */
export function required<Value>(option: Input<Value, false>): Input<Value, true> {
  return { ...option, isSure: true }
}

/** An option whose value may be left out: then it is `true`. */
export function bare<Value>(option: Input<Value, false>): Input<Value | true, false> {
  return { ...option, mayBeBare: true } as Input<Value | true, false>
}

/** An option that can be repeated; the command gets an empty list for none. */
export function repeated(option: Input<string, false>): Input<readonly string[], true> {
  const { description, takes = '' } = option
  return { description, takes, isSure: true, isRepeated: true, usual: [] }
}

/** The forms in which a command can answer: the first of the formatters, if none is given. */
export function format<Name extends string>(formatters: Readonly<Record<Name, unknown>>): Input<Name, true> {
  const names = Object.keys(formatters) as Name[]
  return { ...choiceOr(names[0] as Name, names, 'name', 'output format'), short: 'f' }
}

function readDate(written: string, name: string): CalendarDate {
  if (isRealDate(written)) return written
  throw new Misuse(`“${written}” is not a date. Write it year-month-day, such as ${name} 2026-12-31.`)
}

function readWholeNumber(written: string, name: string): number {
  if (/^\d+$/.test(written)) return Number(written)
  throw new Misuse(`“${written}” is not a whole number, such as ${name} 10.`)
}
