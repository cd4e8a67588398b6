import { addDays, type CalendarDate, laterDay } from '../../../core/values/date.js'
import type { Book } from '../book.js'
import { END } from '../calendar.js'
import { PROCESSES } from '../firm/processes.js'
import type { Random } from '../random.js'
import { FAULTS } from './faults.js'
import type { Answered, Noticed } from './nonconformities.js'

/** One audit of each process a year, by one of two auditors in turn. */
export interface PlannedAudit {
  readonly id: string
  readonly process: string
  readonly planned: CalendarDate
  readonly auditor: string
}

export const AUDITS: readonly PlannedAudit[] = ['2025', '2026'].flatMap((year) =>
  PROCESSES.map(({ id }, index) => ({
    id: `IA-${year}-${String(index + 1).padStart(2, '0')}`,
    process: id,
    // The last one of a year is early enough to be closed within it.
    planned: `${year}-${String(index + 2).padStart(2, '0')}-12`,
    auditor: index % 2 === 0 ? 'tomas-reyes' : 'priya-nair',
  })),
)

/** @returns what the audits find */
export function auditFindings(random: Random): readonly Noticed[] {
  return AUDITS.flatMap(({ id, process: about, planned }) => {
    const process = PROCESSES.find((one) => one.id === about)
    const fault = random.pick(FAULTS)
    return process && random.happens(0.7) ? [{ detected: planned, process, fault, grade: 'minor', source: id }] : []
  })
}

/** Internal audits as the programme plans them, with what became of their findings. */
export function audits(
  book: Book,
  random: Random,
  found: readonly Noticed[],
  answers: ReadonlyMap<string, Answered>,
): void {
  for (const { id, process: about, planned, auditor } of AUDITS) {
    const process = PROCESSES.find((one) => one.id === about)
    if (!process) continue
    const reported = addDays(planned, random.whole(4, 12))
    const faults = found.filter(({ source }) => source === id).map(({ fault }) => fault)
    const answer = answers.get(id)
    const [clause = ''] = process.clauses
    const findings = [
      ...faults.map((fault, index) => ({
        id: `F${index + 1}`,
        grade: 'minor',
        kind: 'practice',
        clause: process.clauses[id.startsWith('IA-2025') ? 0 : 1] ?? clause,
        process: about,
        statement: `${fault.what}: two of ten sheets show it.`,
        evidence: 'Ten sheets picked by chance',
        nonconformity: answer?.id ?? '',
      })),
      {
        id: `F${faults.length + 1}`,
        grade: 'opportunity',
        kind: 'practice',
        clause,
        process: about,
        statement: 'Newcomers ask the same three questions in their first week.',
        evidence: 'Talks with two of them',
        decision: 'The process owner writes the answers down by the end of the quarter.',
      },
    ]
    const writing = book
      .begin('internal-audit', id, addDays(planned, -40), auditor, {
        title: `Audit of “${process.title}” in ${planned.slice(0, 4)}`,
        programme: 'AUP-001',
        processes: [about],
        audited_clauses: process.clauses,
        criteria: 'ISO 9001:2015 and the procedures of the process',
        scope: 'The work of the last twelve months',
        mode: 'on-site',
        auditors: [auditor],
        planned,
      })
      .then(planned, auditor, { performed: planned })
      .then(reported, auditor, {
        reported,
        method: 'Interviews, ten sheets picked by chance, a walk from order to shipment',
        recipients: [process.owner, 'document-controller'],
        sample: 'Ten sheets of the last twelve months',
        findings,
        conclusions: [
          {
            process: about,
            effective: 'yes',
            risks: 'managed',
            opportunities: 'taken',
            why: 'Figures and sheets agree.',
          },
        ],
      })
    if (answer && answer.closed === undefined) continue
    const closed = laterDay(answer?.closed ?? '', addDays(reported, 14))
    if (closed <= END) writing.close(closed, auditor)
  }
}
