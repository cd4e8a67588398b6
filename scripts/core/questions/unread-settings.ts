import type { Qms } from '../model/qms.js'
import { peopleGap } from './people-gap.js'
import { settingsGap } from './settings-gap.js'

/** @returns the settings of which nothing is known: that is reported, and whatever follows from it is not */
export function unreadSettings(qms: Qms): ReadonlySet<string> {
  const { settingsFile, peopleFile } = qms
  return new Set([...(settingsGap(qms) ? [settingsFile.path] : []), ...(peopleGap(qms) ? [peopleFile.path] : [])])
}
