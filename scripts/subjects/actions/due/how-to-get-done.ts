import { defined } from '../../../core/values/defined.js'
import { type DueDate, isReview } from './due-dates.js'

/** @returns what to do about it, in sentences, and the command for it, if there is one */
export function howToGetDone(date: DueDate): { readonly how: string; readonly command?: string } {
  if (isReview(date)) {
    const how = 'Read it again, and record what you decide: keep, revise or retire.'
    return { how, command: reviewCommand(date.document.id) }
  }
  const { how, command } = date.field.schema.whenDue ?? {}
  return { how: how ?? fillInEnding(date), ...defined({ command }) }
}

export function reviewCommand(id: string): string {
  return `qms review ${id} --outcome keep --note "…"`
}

function fillInEnding({ type, field: { dueDate: endings = [] }, parent }: DueDate): string {
  if (endings.length === 0) {
    const orRetire = type.control === 'maintained' ? ' or retire the document' : ''
    return `Write down how it ended, then agree on a new date${orRetire}.`
  }
  if (typeof parent.what === 'string' && endings.includes('done'))
    return 'Do it and fill in “done” and “evidence”, or agree on a new date.'
  return `Do what is due, then fill in ${endings.map((ending) => `“${ending}”`).join(' or ')}, or agree on a new date.`
}
