import type { Defect } from '../../../model/source-file.js'
import { listInWords } from '../../../words/list-in-words.js'
import { fieldInWords } from './in-words.js'

/** @returns the defects, with one for all fields of a group that are missing for the same reason: a list of equal sentences is not read */
export function joinMissing(defects: readonly Defect[]): readonly Defect[] {
  const joined = new Map<string, Defect[]>()
  for (const [index, defect] of defects.entries()) {
    const { rule, at, missing } = defect
    const key = missing === undefined || typeof at !== 'string' ? `${index}` : [rule, groupOf(at), missing].join('\n')
    joined.set(key, [...(joined.get(key) ?? []), defect])
  }
  return [...joined.values()].flatMap(joinedDefect)
}

/** @returns what is said of fields that are missing, such as `“owner” and “due” in “actions” are missing or empty: …` */
export function missingInWords(pointers: readonly string[], reason: string): string {
  const texts = pointers.map(fieldInWords)
  const names = texts.map((text) => text.replace(/ in “[^”]*”$/, ''))
  const group = texts[0]?.slice(names[0]?.length) ?? ''
  return `${listInWords(names)}${group} ${names.length > 1 ? 'are' : 'is'} missing or empty: ${reason}`
}

function joinedDefect(defects: readonly Defect[]): readonly Defect[] {
  const [first] = defects
  if (!first?.missing || defects.length === 1) return defects
  const pointers = defects.flatMap(({ at }) => (typeof at === 'string' ? at : []))
  return [{ ...first, message: missingInWords(pointers, first.missing) }]
}

function groupOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'))
}
