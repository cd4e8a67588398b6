import type { Answer } from './answer-query.js'

type ResultGroupName = 'best' | 'documents' | 'people' | 'clauses' | 'lists' | 'records'

const GROUP_OF = {
  document: 'documents',
  role: 'people',
  person: 'people',
  clause: 'clauses',
  list: 'lists',
  page: 'lists',
  record: 'records',
} as const

/** Results of one kind, the best first. */
export interface ResultGroup {
  readonly name: ResultGroupName
  readonly answers: readonly Answer[]
}

const BEST = 3

/** @param best how many come before all groups. @returns the best of what was found, and the rest by kind: the kind of the best result comes first */
export function inGroups(found: readonly Answer[], best = BEST): readonly ResultGroup[] {
  const groups = new Map<ResultGroupName, Answer[]>()
  for (const answer of found.slice(best)) {
    const name = GROUP_OF[answer.entry.kind]
    const group = groups.get(name)
    if (group) group.push(answer)
    else groups.set(name, [answer])
  }
  const rest = [...groups].map(([name, answers]) => ({ name, answers }))
  return found.length === 0 || best === 0 ? rest : [{ name: 'best', answers: found.slice(0, best) }, ...rest]
}
