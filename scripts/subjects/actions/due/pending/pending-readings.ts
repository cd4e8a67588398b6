import { defined } from '../../../../core/values/defined.js'
import { acknowledgeCommand } from '../../../approval/how-to-open-gate.js'
import { owedReadingsOf, revisionToRead } from '../../../approval/owed-readings.js'
import type { PendingKind } from './pending-task.js'

/** A text that a person has to know and has not acknowledged yet: after a new revision, or in a new role. */
export const pendingReadings: PendingKind = {
  name: 'reading',
  recordType: 'acknowledgement',
  tasks: (qms, document) =>
    owedReadingsOf(qms, document).map(({ revision, person: { id }, due }) => ({
      ...defined({ owner: id }),
      document,
      key: [revision, id ?? ''],
      at: '/training',
      on: due,
      task: `Read revision ${revision} and acknowledge it`,
      how: 'People who work by a text have to know it. Read it, ask what is not clear, and record that you have read it.',
      command: `${acknowledgeCommand(document.id, revision)} --set people=${id}`,
    })),
  whyDone(qms, document, [revision, person = '']) {
    const newest = revisionToRead(qms, document)?.revision
    if (newest !== revision) return `Revision ${newest ?? '(none)'} took its place.`
    const isOwed = owedReadingsOf(qms, document).some(({ person: { id } }) => id === person)
    return isOwed ? undefined : `${qms.nameOf(person)} has acknowledged it, or no longer has to know it.`
  },
}
