import type { Qms } from '../../../core/model/qms.js'
import { peopleGap } from '../../../core/questions/people-gap.js'
import { settingsGap } from '../../../core/questions/settings-gap.js'
import type { FileFinding } from './verification.js'

/** @returns why it cannot be verified who approved, and in which file that has to be put right; undefined if it can */
export function whoIsNotKnown(qms: Qms): FileFinding | undefined {
  const { settingsFile, peopleFile } = qms
  const [ofSettings, ofPeople] = [settingsGap(qms), peopleGap(qms)]
  const gap = ofSettings ?? ofPeople
  return gap === undefined
    ? undefined
    : {
        path: (ofSettings ? settingsFile : peopleFile).path,
        message: `${gap} Until then it cannot be verified who approved.`,
      }
}
