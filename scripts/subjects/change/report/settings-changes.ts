import type { Qms } from '../../../core/model/qms.js'
import { unreadSettings } from '../../../core/questions/unread-settings.js'
import { isSameValue } from '../../../core/values/is-same-value.js'
import type { SettingsChange } from './change-report.js'
import { approversInWords } from './settings-in-words/approvers-in-words.js'
import { peopleInWords } from './settings-in-words/people-in-words.js'
import { baselineInWords, severitiesInWords, waiversInWords } from './settings-in-words/rules-in-words.js'
import { settingsInWords } from './settings-in-words/settings-in-words.js'
import { typesInWords } from './settings-in-words/types-in-words.js'

/** How rules are weighed where qms.yml does not say otherwise, by their ids. */
export type UsualSeverities = ReadonlyMap<string, Qms['settings']['severities'][string]>

/** @returns what a branch changes in how the system works: settings, people, known problems, document types, editions */
export function settingsChanges(qms: Qms, usual: UsualSeverities): readonly SettingsChange[] {
  const { base } = qms
  if (!base) return []
  const unread = unreadSettings(qms)
  const compare = (path: string, partsOf: (qms: Qms) => Parts, effects: readonly string[] = []) => {
    const what = differences(partsOf(base), partsOf(qms))
    return unread.has(path) ? { path, what: ['nothing of it is known'], effects: [] } : { path, what, effects }
  }
  const decided = [
    ...[approversInWords(qms, base), severitiesInWords(qms, base, usual), waiversInWords(qms, base)],
    settingsInWords(qms, base),
  ].flat()
  return [
    compare(
      qms.settingsFile.path,
      ({ settings: { people: _, ...settings } }) => new Map(Object.entries(settings)),
      decided,
    ),
    compare(
      qms.peopleFile.path,
      ({ people }) => new Map(people.map((one) => [one.name ?? one.id ?? '', one])),
      peopleInWords(qms, base),
    ),
    compare(qms.baselineFile.path, ({ baseline }) => new Map(Object.entries(baseline)), baselineInWords(qms, base)),
    compare('schemas/document-types', ({ types }) => types, typesInWords(qms, base)),
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
