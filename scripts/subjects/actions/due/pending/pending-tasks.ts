import { fieldText } from '../../../../core/model/fields.js'
import type { Qms } from '../../../../core/model/qms.js'
import { once } from '../../../../core/values/once.js'
import { pendingAcknowledgements } from './pending-acknowledgements.js'
import { pendingApprovals } from './pending-approvals.js'
import { pendingCopies } from './pending-copies.js'
import { pendingEndings } from './pending-endings.js'
import { pendingReadings } from './pending-readings.js'
import type { PendingKind, PendingTask } from './pending-task.js'

const KINDS: readonly PendingKind[] = [
  pendingApprovals,
  pendingAcknowledgements,
  pendingReadings,
  pendingCopies,
  pendingEndings,
]

/** Finds what documents wait for on the as-of date without a field that names the day, each with its kind. */
export const pendingTasks = once((qms: Qms) =>
  qms.maintained.flatMap((document) =>
    KINDS.flatMap((kind) => kind.tasks(qms, document).map((task): PendingOfKind => ({ task, kind }))),
  ),
)

/** A task, and what kind of it. */
export interface PendingOfKind {
  readonly task: PendingTask
  readonly kind: PendingKind
}

/** @returns the name of a task for good, such as `QP-001/approval/3/quality-manager` */
export function pendingKey({ task: { document, key }, kind }: PendingOfKind): string {
  return [document.id, kind.name, ...key].join('/')
}

/** @returns why what was pending under a key is not any more; undefined for other keys, or when that is unknown */
export function whyNotPending(qms: Qms, whole: string): string | undefined {
  const [id = '', name, ...key] = whole.split('/')
  const document = qms.find(id)
  const kind = KINDS.find((one) => one.name === name)
  if (!document || !kind) return undefined
  const now = pendingTasks(qms).find((one) => pendingKey(one) === whole)
  if (now) return `The day is now ${now.task.on}.`
  const retired = fieldText(document.fields, 'retired.on')
  return retired === undefined ? kind.whyDone(qms, document, key) : `The document was retired on ${retired}.`
}
