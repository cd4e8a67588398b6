import type { Settings } from '../../../../core/model/generated-types.js'
import type { Qms } from '../../../../core/model/qms.js'
import { isSameValue } from '../../../../core/values/is-same-value.js'

type Severity = Settings['severities'][string]
type Waiver = Settings['waivers'][number]

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'an error',
  warning: 'a warning',
  info: 'a note',
  off: 'switched off',
}
const WEIGHTS = Object.keys(SEVERITIES)

/** @param usual how the rules are weighed where qms.yml does not say otherwise, by their ids */
export function severitiesInWords(qms: Qms, base: Qms, usual: ReadonlyMap<string, Severity>): readonly string[] {
  const [was, is] = [base.settings.severities, qms.settings.severities]
  const rules = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort()
  return rules.flatMap((rule) => {
    const [before, after] = [was[rule] ?? usual.get(rule), is[rule] ?? usual.get(rule)]
    if (before === after || !after) return []
    const only = before && WEIGHTS.indexOf(after) > WEIGHTS.indexOf(before) && after !== 'off' ? 'only ' : ''
    return [`The rule ${rule} is ${only}${SEVERITIES[after]} now (before: ${before ? SEVERITIES[before] : 'unknown'}).`]
  })
}

/** @returns which waivers came, went, or say something else */
export function waiversInWords(qms: Qms, base: Qms): readonly string[] {
  const [was, is] = [byAim(base), byAim(qms)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((aim) => {
    const [before, after] = [was.get(aim), is.get(aim)]
    if (isSameValue(before, after)) return []
    if (!after) return [`The waiver of ${aim} ends (before: ${termsOf(qms, before)}).`]
    const said = before
      ? `is now ${termsOf(qms, after)} (before: ${termsOf(qms, before)})`
      : `is new, ${termsOf(qms, after)}`
    return [`The waiver of ${aim} ${said}.`]
  })
}

function byAim({ settings }: Qms): ReadonlyMap<string, Waiver> {
  return new Map(
    settings.waivers.map((waiver) => [`${waiver.rule ?? '?'} for ${waiver.document ?? 'all documents'}`, waiver]),
  )
}

function termsOf(qms: Qms, { expires, approver, reason }: Waiver = {}): string {
  const by = approver === undefined ? '' : `, by ${qms.nameOf(approver)}`
  return `until ${expires ?? 'no day'}${by}${reason === undefined ? '' : `, because “${reason}”`}`
}

/** @returns of which rules more or fewer problems are accepted as known */
export function baselineInWords(qms: Qms, base: Qms): readonly string[] {
  const [was, is] = [countByRule(base), countByRule(qms)]
  const rules = [...new Set([...was.keys(), ...is.keys()])].sort()
  return rules.flatMap((rule) => {
    const [before, after] = [was.get(rule) ?? 0, is.get(rule) ?? 0]
    return before === after ? [] : [`Of the rule ${rule}, ${after} problems are accepted as known (before: ${before}).`]
  })
}

function countByRule({ baseline }: Qms): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { rule = '?', count = 1 } of baseline.problems) counts.set(rule, (counts.get(rule) ?? 0) + count)
  return counts
}
