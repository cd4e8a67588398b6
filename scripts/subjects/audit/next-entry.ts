import type { Document } from '../../core/model/document.js'
import type { AuditProgramme } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import { isInForce } from '../approval/status.js'

type Entry = NonNullable<AuditProgramme['entries']>[number]

/** @returns the first entry of a programme in force for a process that has no audit yet */
export function nextEntryOf(
  qms: Qms,
  process: string,
): { readonly programme: string; readonly entry: Entry } | undefined {
  const programmes = qms.ofType('audit-programme').filter((one) => isInForce(qms, one as Document))
  const open = programmes.flatMap(({ id, fields: { entries = [] } }) =>
    entries
      .filter((entry) => entry.process === process && entry.audit === undefined)
      .map((entry) => ({ programme: id, entry })),
  )
  const isFirst = (day: string) => open.every(({ entry }) => day <= (entry.planned ?? day))
  return open.find(({ entry }) => isFirst(entry.planned ?? ''))
}
