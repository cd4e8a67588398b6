import type { FieldDefinition } from '../../core/model/document-type.js'
import { isWords } from '../../core/model/is-words.js'
import type { Qms } from '../../core/model/qms.js'
import { isRealDate } from '../../core/values/date.js'
import { didYouMean } from '../../core/values/nearest-name.js'
import { listInWords } from '../../core/words/list-in-words.js'
import { rolesWithDocument } from '../people/roles.js'

/** @returns why a text cannot be the value of a field, and what can; undefined if it can */
export function fieldFault(qms: Qms, field: FieldDefinition, text: string): string | undefined {
  const { path, schema, linksTo } = field
  const name = path.join('.')
  if (schema.enum && !schema.enum.includes(text)) {
    const choices = schema.enum.map(String)
    return `“${text}” is not possible for ${name}. ${didYouMean(text, choices, `It is one of ${choices.join(', ')}.`)}`
  }
  if (schema.format === 'date' && !isRealDate(text))
    return `“${text}” is not a date. Write ${name} year-month-day, such as ${qms.today}.`
  if (schema.type === 'integer' && !/^-?\d+$/.test(text))
    return `“${text}” is not a whole number, as ${name} has to be.`
  const actors = actorsFor(qms, linksTo ?? [])
  if (actors === undefined || actors.has(text) || isWords(field, text)) return undefined
  return `There is no ${listInWords(linksTo ?? [], 'or')} “${text}”, as ${name} has to be. ${didYouMean(text, actors, whoThereIs(qms, linksTo ?? []))}`
}

function whoThereIs(qms: Qms, linksTo: readonly string[]): string {
  const roles = linksTo.includes('role') ? [`The roles are ${listInWords([...rolesWithDocument(qms)])}.`] : []
  return [...roles, ...(linksTo.includes('person') ? ['people.yml lists the people.'] : [])].join(' ')
}

/** @returns the people and roles that a field may name; undefined if it may name something else */
function actorsFor(qms: Qms, linksTo: readonly string[]): ReadonlySet<string> | undefined {
  if (linksTo.length === 0 || linksTo.some((type) => type !== 'role' && type !== 'person')) return undefined
  const roles = linksTo.includes('role') ? rolesWithDocument(qms) : []
  const people = linksTo.includes('person') ? qms.people.flatMap(({ id }) => id ?? []) : []
  return new Set([...roles, ...people])
}
