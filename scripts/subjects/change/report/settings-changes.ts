import type { Qms } from '../../../core/model/qms.js'
import { isSameValue } from '../../../core/values/is-same-value.js'
import type { SettingsChange } from './change-report.js'

/** @returns what a branch changes in how the system works: settings, people, known problems, document types, editions */
export function settingsChanges(qms: Qms): readonly SettingsChange[] {
  const { base } = qms
  if (!base) return []
  const compare = (path: string, partsOf: (qms: Qms) => Parts) => ({
    path,
    what: differences(partsOf(base), partsOf(qms)),
  })
  return [
    compare(qms.settingsFile.path, ({ settings: { people: _, ...settings } }) => new Map(Object.entries(settings))),
    compare(qms.peopleFile.path, ({ people }) => new Map(people.map((one) => [one.name ?? one.id ?? '', one]))),
    compare(qms.baselineFile.path, ({ baseline }) => new Map(Object.entries(baseline))),
    compare('schemas/document-types', ({ types }) => types),
    compare('schemas/requirements', ({ standards }) => standards),
  ].filter(({ what }) => what.length > 0)
}

/** What a file says, by the name of each part. */
type Parts = ReadonlyMap<string, unknown>

/** @returns the names of the parts that came, went or are other than before */
function differences(before: Parts, after: Parts): readonly string[] {
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].filter((name) => !isSameValue(before.get(name), after.get(name))).sort()
}
