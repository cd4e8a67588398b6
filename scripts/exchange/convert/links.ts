import type { FieldDefinition } from '../../core/model/document-type.js'
import { isWords } from '../../core/model/is-words.js'
import type { Qms } from '../../core/model/qms.js'
import { idPattern } from '../../core/questions/id-format.js'
import { didYouMean } from '../../core/values/nearest-name.js'
import { listInWords } from '../../core/words/list-in-words.js'
import { describesRole, rolesWithDocument } from '../../subjects/people/roles.js'
import { type Meanings, meaningsOf } from './column-values.js'

/**
 * Finds people by id, name, e-mail address or login, and documents by id or title.
 *
 * @param field whose links they are: `*` is any document, `person` and `role` are those responsible
 * @param coming the ids that the same import brings
 */
export function readLinks(
  qms: Qms,
  texts: ReadonlySet<string>,
  field: FieldDefinition,
  coming: ReadonlySet<string>,
): Meanings {
  const { linksTo = [] } = field
  const known = knownNames(qms, linksTo)
  const isOfActors = linksTo.every((type) => type === 'person' || describesRole({ type }))
  return meaningsOf(
    texts,
    (text) => {
      const [name = '', ...revision] = text.split('@')
      if (coming.has(text) || coming.has(name)) return text
      const found = known.get(text.toLowerCase())
      if (found?.size === 1) return [...found][0]
      const document = isOfActors ? undefined : known.get(name.toLowerCase())
      if (document?.size === 1) return [...document, ...revision].join('@')
      if (!found && isWords(field, text)) return text
      // What is not there yet may come by another import: a check says so where it does not.
      return !found && !isOfActors && isIdOf(qms, linksTo, name) ? text : undefined
    },
    (text) => {
      const found = known.get(text.toLowerCase())
      if (found) return `“${text}” may be ${listInWords([...found].sort(), 'or')}. Write the id.`
      const kind = linksTo.includes('*') ? 'document' : listInWords(linksTo, 'or')
      const several = /[,/\n]/.test(text) && isOfActors ? ' Several are divided by “;”.' : ''
      return `There is no ${kind} “${text}”. ${didYouMean(text, known.keys(), linksTo.includes('person') ? 'people.yml lists the people, by id, name and e-mail address.' : 'Write the id.')}${several}`
    },
  )
}

function knownNames(qms: Qms, linksTo: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>()
  const add = (name: string | undefined, id: string) => {
    const key = name?.trim().toLowerCase()
    if (!key) return
    const ids = known.get(key)
    if (ids) ids.add(id)
    else known.set(key, new Set([id]))
  }
  if (linksTo.includes('person'))
    for (const { id, name, emails = [], github } of qms.people) {
      if (id === undefined) continue
      const [given, ...family] = (name ?? '').split(' ')
      const turned = family.length > 0 ? [`${family.join(' ')}, ${given}`] : []
      for (const one of [id, name, ...turned, ...emails, github]) add(one, id)
    }
  const roles = linksTo.includes('role') ? rolesWithDocument(qms) : new Set<string>()
  for (const { id, title, type } of qms.documents)
    if (linksTo.includes('*') || linksTo.includes(type) || roles.has(id)) {
      add(id, id)
      add(title, id)
    }
  // An id is never the name of something else.
  for (const [name, ids] of known) {
    const exact = [...ids].find((id) => id.toLowerCase() === name)
    if (exact !== undefined) known.set(name, new Set([exact]))
  }
  return known
}

function isIdOf({ types }: Qms, linksTo: readonly string[], text: string): boolean {
  const meant = [...types.values()].filter(({ name }) => linksTo.includes('*') || linksTo.includes(name))
  return meant.some(({ idFormat }) => /\d/.test(text) && idPattern(idFormat).test(text)) || /^[\w.-]+#\d+$/.test(text)
}
