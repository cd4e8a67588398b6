import { readFileSync } from 'node:fs'
import type { Qms } from '../core/model/qms.js'
import { momentOf, type Step } from './step.js'

/** The system begins with its settings and people; who left is noted on the last day. */
export function settingsSteps({ settingPaths, peopleFile, people }: Qms): readonly Step[] {
  const now = Object.fromEntries(settingPaths.map((path) => [path, readFileSync(path, 'utf8')]))
  const left = people.flatMap(({ to }) => to ?? [])
  const begin = { ...now, [peopleFile.path]: (now[peopleFile.path] ?? '').replace(/^ +to: .*\n/gm, '') }
  return [
    { at: momentOf('2025-11-17', 'written'), by: 'birgit-sommer', message: 'Settings and people', files: begin },
    ...left.map((day) => ({
      at: momentOf(day, 'recorded'),
      by: 'birgit-sommer',
      message: 'Note who left',
      files: now,
    })),
  ]
}
