import { fromBase64 } from '../../../../core/bytes/base64.js'
import { fieldText } from '../../../../core/model/fields.js'
import type { Person } from '../../../../core/model/generated-types.js'
import type { Qms } from '../../../../core/model/qms.js'
import { groupBy } from '../../../../core/values/group-by.js'
import { isSameValue } from '../../../../core/values/is-same-value.js'
import { listInWords } from '../../../../core/words/list-in-words.js'
import { fingerprintOf } from '../../../approval/signature/ssh-public-key.js'
import { type DatedPeriod, datesInWords } from './dates-in-words.js'
import { otherValues } from './other-values.js'

/** @returns who comes and goes, who may act in which role, and whose keys, commits and reviews count */
export function peopleInWords(qms: Qms, base: Qms): readonly string[] {
  const approving = rolesThatApprove(qms, base)
  const ids = [...new Set([...base.people, ...qms.people].map(({ id = '' }) => id))]
  return ids.flatMap((id) => {
    const [before, after] = [base.person(id), qms.person(id)]
    if (isSameValue(before, after)) return []
    if (!after) return before ? [...gone(before, approving)] : []
    return before ? [...changed(before, after, approving)] : [...came(after, approving)]
  })
}

/** Roles that the matrix names or that own a document; of every other role, no approval is asked. */
function rolesThatApprove(...models: readonly Qms[]): ReadonlySet<string> {
  const matrices = models.flatMap(({ settings }) => Object.values(settings.approval_matrix))
  const named = matrices.flatMap((row) => Object.values(row).flat())
  const owners = models.flatMap(({ maintained }) => maintained.map(({ fields }) => fieldText(fields, 'owner') ?? ''))
  return new Set([...named, ...owners])
}

function* came(person: Person, approving: ReadonlySet<string>): Generator<string> {
  yield `${person.name} is new in the list${datesInWords(person)}.`
  yield* changed({ ...person, roles: [], keys: [], emails: [] }, person, approving)
}

function* gone(person: Person, approving: ReadonlySet<string>): Generator<string> {
  const roles = (person.roles ?? []).map(({ role = '' }) => role).filter((role) => approving.has(role))
  const lost = roles.length > 0 ? `, and none of their approvals as ${listInWords(roles)} counts any more` : ''
  yield `${person.name} is no longer listed${lost}.`
}

function* changed(before: Person, after: Person, approving: ReadonlySet<string>): Generator<string> {
  const { name = '', id: _, ...rest } = after
  if (before.name !== after.name) yield `${before.name} is now called ${name}.`
  if (before.from !== after.from || before.to !== after.to)
    yield `${name} is here${datesInWords(after)} (before:${datesInWords(before) || ' always'}).`
  yield* otherRoles(name, before.roles ?? [], after.roles ?? [], approving)
  yield* otherKeys(name, before.keys ?? [], after.keys ?? [])
  yield* otherAddresses(name, before.emails ?? [], after.emails ?? [])
  if (before.github !== after.github)
    yield `Reviews by ${after.github ?? 'no account'} on GitHub count as those of ${name} (before: ${before.github ?? 'no account'}).`
  const told = {
    name,
    from: rest.from,
    to: rest.to,
    roles: rest.roles,
    keys: rest.keys,
    emails: rest.emails,
    github: rest.github,
  }
  yield* otherValues({ ...before, ...told, id: undefined }, { ...after, ...told, id: undefined }, `of ${name}`)
}

type Roles = NonNullable<Person['roles']>

function* otherRoles(name: string, before: Roles, after: Roles, approving: ReadonlySet<string>): Generator<string> {
  const [was, is] = [groupBy(before, ({ role }) => role), groupBy(after, ({ role }) => role)]
  for (const role of new Set([...was.keys(), ...is.keys()])) {
    const [earlier = [], now = []] = [was.get(role), is.get(role)]
    if (isSameValue(earlier, now) || role === undefined) continue
    const may = approving.has(role) ? `approve as ${role}` : `act as ${role}`
    if (now.length === 0) yield `${name} may no longer ${may} (before:${periodsInWords(earlier)}).`
    else if (earlier.length === 0) yield `${name} may now ${may},${periodsInWords(now)}.`
    else yield `${name} may ${may}${periodsInWords(now)} (before:${periodsInWords(earlier)}).`
  }
}

type Keys = NonNullable<Person['keys']>

function* otherKeys(name: string, before: Keys, after: Keys): Generator<string> {
  const [was, is] = [before, after].map((keys) => new Map(keys.map((one) => [fingerprint(one.key), one])))
  for (const [print, key] of was ?? []) {
    const now = is?.get(print)
    if (!now) yield `The key ${print} of ${name} is removed (before: valid${datesInWords(key)}).`
    else if (!isSameValue({ ...now, key: '' }, { ...key, key: '' }))
      yield `The key ${print} of ${name} is valid${datesInWords(now)} (before:${datesInWords(key)}).`
  }
  for (const [print, key] of is ?? []) {
    if (!was?.has(print)) yield `The key ${print} of ${name} is added, valid${datesInWords(key)}.`
  }
}

function fingerprint(key = ''): string {
  const bytes = fromBase64(key.trim().split(/\s+/, 2)[1] ?? '')
  return bytes ? fingerprintOf(bytes) : key
}

function* otherAddresses(name: string, before: readonly string[], after: readonly string[]): Generator<string> {
  const [lost, gained] = [before.filter((one) => !after.includes(one)), after.filter((one) => !before.includes(one))]
  if (gained.length > 0) yield `Commits by ${listInWords(gained)} now count as those of ${name}.`
  if (lost.length > 0) yield `Commits by ${listInWords(lost)} no longer count as those of ${name}.`
}

function periodsInWords(periods: readonly DatedPeriod[]): string {
  return listInWords(periods.map((one) => datesInWords(one) || ' without dates'))
}
