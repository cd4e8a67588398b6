import type { Document } from '../../core/model/document.js'
import { isList } from '../../core/model/fields.js'
import type { Qms } from '../../core/model/qms.js'
import { happenedWithin } from '../../core/time/timeline.js'
import { timelineOf } from '../../core/time/timeline-of.js'
import { addDays, type CalendarDate } from '../../core/values/date.js'
import { groupBy } from '../../core/values/group-by.js'
import { once } from '../../core/values/once.js'
import { processesWithDocuments } from '../documents/process-touches.js'

/** The last day on which a record of a process tells that something happened. */
export interface LastRecord {
  readonly record: Document
  readonly on: CalendarDate
}

/** @returns undefined for a process of which no record tells anything that happened by the as-of date */
export function lastRecordOf(qms: Qms, process: string): LastRecord | undefined {
  return lastRecords(qms).get(process)
}

const lastRecords = once((qms: Qms): ReadonlyMap<string, LastRecord> => {
  const last = new Map<string, LastRecord>()
  const past = happenedWithin(timelineOf(qms), { from: '', until: addDays(qms.today, 1) })
  const byType = processesOfTypes(qms)
  for (const { document, on, kind } of past) {
    if (kind === 'due' || qms.typeOf(document)?.control !== 'retained') continue
    const named = processesNamed(document)
    for (const process of named.length > 0 ? named : (byType.get(document.type) ?? []))
      last.set(process, { record: document, on })
  }
  return last
})

function processesNamed({ fields: { process, processes } }: Document): readonly string[] {
  return [...(typeof process === 'string' ? [process] : []), ...(isList(processes) ? processes.map(String) : [])]
}

/** A record that names no process belongs to those whose texts name its type among their records. */
function processesOfTypes(qms: Qms): ReadonlyMap<string, readonly string[]> {
  const named = [...processesWithDocuments(qms)].flatMap(([process, documents]) =>
    documents.flatMap(({ fields: { records } }) =>
      isList(records) ? records.map((type) => ({ process, type: String(type) })) : [],
    ),
  )
  const byType = groupBy(named, ({ type }) => type)
  return new Map([...byType].map(([type, all]) => [type, [...new Set(all.map(({ process }) => process))]]))
}
