import type { Qms } from '../../../../core/model/qms.js'
import { groupBy } from '../../../../core/values/group-by.js'
import { listInWords } from '../../../../core/words/list-in-words.js'
import { namesInShort } from '../../../../core/words/names-in-short.js'
import { type ChangeClass, rolesInMatrix } from '../../../approval/approval-matrix.js'

const CLASSES: readonly ChangeClass[] = ['major', 'minor', 'editorial']

interface OtherApprovers {
  readonly type: string
  readonly changeClass: ChangeClass
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** @returns whose approval is needed no longer, or from now on, for which changes of which documents */
export function approversInWords(qms: Qms, base: Qms): readonly string[] {
  const types = [...new Set(qms.maintained.map(({ type }) => type))].filter((type) => base.types.has(type)).sort()
  const changes = types.flatMap((type) =>
    CLASSES.map((changeClass) => {
      const [before, after] = [rolesInMatrix(base, type, changeClass), rolesInMatrix(qms, type, changeClass)]
      return { type, changeClass, before, after }
    }),
  )
  const other = changes.filter(({ before, after }) => !isSame(before, after))
  const byType = [...groupBy(other, ({ type }) => type).values()]
  // Types that change in the same way are told in one sentence.
  const alike = groupBy(byType, (ones) => JSON.stringify(ones.map(({ type: _, ...rest }) => rest)))
  return [...alike.values()].flatMap((groups) => {
    const named = documentsOf(
      qms,
      groups.flatMap(([one]) => one?.type ?? []),
    )
    const sameRoles = groupBy(groups[0] ?? [], ({ before, after }) => JSON.stringify([before, after]))
    return [...sameRoles.values()].map((ones) => describe(named, ones))
  })
}

function isSame(before: readonly string[], after: readonly string[]): boolean {
  return before.length === after.length && before.every((role) => after.includes(role))
}

function documentsOf(qms: Qms, types: readonly string[]): string {
  const ids = qms.maintained.filter(({ type }) => types.includes(type)).map(({ id, path }) => id || path)
  return namesInShort([...new Set(ids)])
}

function describe(documents: string, changes: readonly OtherApprovers[]): string {
  const [{ before, after }] = changes as [OtherApprovers]
  const classes = `${listInWords(changes.map(({ changeClass }) => changeClass))} changes`
  const [lost, gained] = [
    before.filter((role) => !after.includes(role)),
    after.filter((role) => !before.includes(role)),
  ]
  const what = [
    ...(lost.length > 0 ? [`${approvalsOf(lost)} no longer needed`] : []),
    ...(gained.length > 0 ? [`${approvalsOf(gained)} needed from now on`] : []),
  ]
  return `${documents}: for ${classes}, ${what.join(', and ')} (before: ${rolesInWords(before)}; now: ${rolesInWords(after)}).`
}

function approvalsOf(roles: readonly string[]): string {
  const of = listInWords(roles.map((role) => (role === 'owner' ? 'the owner' : role)))
  return roles.length > 1 ? `the approvals of ${of} are` : `the approval of ${of} is`
}

function rolesInWords(roles: readonly string[]): string {
  return listInWords(roles) || 'a person other than the author'
}
