import type { InForceCause } from '../../../core/model/in-force-change.js'
import { START_OF_FILE } from '../../../core/model/place.js'
import { changedEvidence } from './changed-evidence.js'
import { changedPeople } from './changed-people.js'
import { changedSettings } from './changed-settings.js'
import { changedText } from './changed-text.js'
import { changedTypes } from './changed-types.js'
import type { ChangedPart, Experiment } from './experiment.js'

/** @returns the first change that alone makes the difference; else the fewest that do together */
export function findCauses(experiment: Experiment): readonly InForceCause[] {
  const suspects = [changedEvidence, changedText, changedTypes, changedSettings, changedPeople].flatMap((find) =>
    find(experiment),
  )
  const isEnough = (some: readonly ChangedPart[]) =>
    experiment.isRestored(some.reduce((parts, { restore }) => restore(parts), experiment.parts))
  const single = suspects.find((one) => isEnough([one]))
  if (single) return [single.cause]
  if (!isEnough(suspects)) return [unknownCause(experiment)]
  const needed = suspects.reduce((left, one) => {
    const others = left.filter((other) => other !== one)
    return isEnough(others) ? others : left
  }, suspects)
  return needed.map(({ cause }) => cause)
}

function unknownCause({ parts: { document } }: Experiment): InForceCause {
  return { words: 'something else than its records changed', file: document, at: START_OF_FILE }
}
