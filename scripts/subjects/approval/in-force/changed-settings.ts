import { isSameValue } from '../../../core/values/is-same-value.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import type { ChangedPart, Experiment } from './experiment.js'

/** @returns settings, by their names at the top of qms.yml, that are not what they were */
export function changedSettings({ qms, base }: Experiment): readonly ChangedPart[] {
  const names = Object.keys({ ...base.settings, ...qms.settings }) as (keyof typeof base.settings)[]
  return names.flatMap((name) => {
    const [was, is] = [base.settings[name], qms.settings[name]]
    // People are listed apart, wherever they stand.
    if (name === 'people' || isSameValue(was, is)) return []
    const changed = differingNames(was, is).map((inner) => `“${[name, inner].filter(Boolean).join('.')}”`)
    const words = `${listInWords(changed)} in qms.yml ${changed.length > 1 ? 'were' : 'was'} changed`
    return [
      {
        cause: { words, file: qms.settingsFile, at: `/${name}` },
        restore: (parts) => ({ ...parts, settings: { ...parts.settings, [name]: was } }),
      },
    ]
  })
}

/** @returns the names inside a group; an empty one for the setting itself where it is no group */
function differingNames(was: unknown, is: unknown): readonly string[] {
  if (!isGroup(was) || !isGroup(is)) return ['']
  return Object.keys({ ...was, ...is }).filter((name) => !isSameValue(was[name], is[name]))
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
