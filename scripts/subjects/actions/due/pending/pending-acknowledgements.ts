import type { Document } from '../../../../core/model/document.js'
import { fieldText } from '../../../../core/model/fields.js'
import type { Qms } from '../../../../core/model/qms.js'
import { defined } from '../../../../core/values/defined.js'
import { acknowledgeCommand, howToOpenGate } from '../../../approval/how-to-open-gate.js'
import { toApplyFrom } from '../../../approval/revision-course.js'
import { type Revision, revisionsOf } from '../../../approval/revisions.js'
import { trainingFor, trainingGate } from '../../../approval/training-gate.js'
import type { PendingKind } from './pending-task.js'

/** An approved revision that waits for people to acknowledge it. */
export const pendingAcknowledgements: PendingKind = {
  name: 'acknowledgement',
  recordType: 'acknowledgement',
  tasks(qms, document) {
    const latest = revisionsOf(qms, document).at(-1)
    const gate = latest && closedGate(qms, document, latest)
    const on = latest && toApplyFrom(latest)
    if (!on || !gate) return []
    const { revision } = latest
    const owner = fieldText(document.fields, 'owner')
    return [
      {
        ...defined({ owner }),
        document,
        key: [revision],
        at: '/training',
        on,
        task: `See that revision ${revision} is acknowledged: ${gate.acknowledged.length} of ${gate.needed.length} people have`,
        how: howToOpenGate(qms, gate),
        command: acknowledgeCommand(document.id, revision),
      },
    ]
  },
  whyDone(qms, document, [revision]) {
    const own = revisionsOf(qms, document).find((one) => one.revision === revision)
    if (!own?.isApproved) return undefined
    if (!closedGate(qms, document, own)) return `Enough people have acknowledged revision ${revision}.`
    return `Revision ${revisionsOf(qms, document).at(-1)?.revision} took its place.`
  },
}

function closedGate(qms: Qms, document: Document, { revision, record }: Revision) {
  const gate = trainingGate(qms, document.id, revision, trainingFor(document, record.fields))
  return gate?.reachedOn === undefined ? gate : undefined
}
