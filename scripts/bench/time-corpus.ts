import { exampleText } from '../core/run/example-text.js'
import { addDays, addMonths } from '../core/values/date.js'
import { timeRows } from './time-rows.js'

const DOCUMENTS = 1_500
const FIRST_DAY = '2023-01-02'
const DAYS = 1_400
const PEOPLE = 60
/** The first of the documents. */
const PROCESSES = 12

/**
 * Makes up the files of a quality management system that has kept records for four years: processes and procedures with two
 * approved revisions and three reviews each, nonconformities, corrective actions with two actions each, risks and audits, and
 * tables of what was measured. The same counts always give the same text.
 *
 * @param count how many documents and records in files of their own
 * @param rows how many records in rows of tables
 */
export function timeCorpus(count: number, rows: number): Readonly<Record<string, string>> {
  const files: Record<string, string> = { 'qms-docs/qms.yml': SETTINGS, 'qms-docs/people.yml': people() }
  const write = (id: string, type: string, fields: string) => {
    files[`qms-docs/${type}/${id}.md`] = `---\nid: ${id}\ntype: ${type}\n${fields}\n---\n`
  }
  for (let number = 1; number <= DOCUMENTS; number++) writeProcedure(files, write, number)
  const left = count - Object.keys(files).length + 2
  for (let number = 1; number <= left; number++) KINDS[number % KINDS.length]?.(write, number, dayOf(number))
  return { ...files, ...timeRows(rows, FIRST_DAY, DAYS) }
}

type Write = (id: string, type: string, fields: string) => void

const SETTINGS =
  'organization:\n  name: Bench\n  time_zone: Europe/Zurich\napproval_matrix:\n  default:\n    major: [owner, quality-manager]\n'

function people(): string {
  const entries = Array.from({ length: PEOPLE }, (_none, index) => {
    const role = index < 2 ? 'quality-manager' : `lead-${index % 20}`
    return `  - { id: p${index}, name: Person ${index}, from: 2020-01-01, roles: [{ role: ${role} }] }\n`
  })
  return `people:\n${entries.join('')}`
}

function writeProcedure(files: Record<string, string>, write: Write, number: number): void {
  const isProcess = number <= PROCESSES
  const id = isProcess ? processOf(number - 1) : `QP-${number}`
  const kind = isProcess ? { type: 'process', kind: 'core' } : { process: processOf(number) }
  const issued = dayOf(number)
  const again = addMonths(issued, 18)
  const owner = `lead-${number % 20}`
  const title = `Procedure ${number}`
  const { file, digest } = exampleText({ id, title, revision: '2', owner, ...kind, next_review: addMonths(again, 24) })
  files[`qms-docs/procedure/${id}.md`] = file
  for (const [revision, on] of [[1, issued] as const, [2, again] as const]) {
    write(
      `AP-${id}-${revision}`,
      'approval',
      `document: ${id}\nrevision: ${revision}\n${revision === 2 ? `digest: ${digest}\n` : ''}effective_from: ${addDays(on, 7)}\nrequired: [${owner}, quality-manager]\napprovals:\n  - { by: p${20 + (number % 20)}, role: ${owner}, meaning: approved, at: "${on}T09:00:00+01:00" }\n  - { by: p${number % 2}, role: quality-manager, meaning: approved, at: "${on}T15:00:00+01:00" }`,
    )
  }
  for (const months of [12, 24, 35]) {
    const on = addDays(addMonths(issued, months), (number % 21) - 10)
    write(
      `DR-${number}-${months}`,
      'document-review',
      `document: ${id}\nrevision: 2\nreviewed: ${on}\noutcome: keep\nnext_review: ${addMonths(on, 12)}`,
    )
  }
}

const KINDS: readonly ((write: Write, number: number, on: string) => void)[] = [
  (write, number, on) =>
    write(
      `NC-2026-${number}`,
      'nonconformity',
      `title: Nonconformity ${number}\nprocess: ${processOf(number)}\ndetected: ${on}\nowner: lead-${number % 20}\ndue: ${addDays(on, 60)}${isLeftOpen(number) ? '' : `\nclosed: ${addDays(on, 20 + (number % 70))}`}`,
    ),
  (write, number, on) =>
    write(
      `CA-2026-${number}`,
      'corrective-action',
      `title: Corrective action ${number}\nprocess: ${processOf(number)}\nnonconformities: [NC-2026-${number - 1}]\nopened: ${on}\nowner: lead-${number % 20}\ndue: ${addDays(on, 90)}\nactions:\n  - { what: First step of ${number}, owner: p${number % PEOPLE}, due: ${addDays(on, 30)}, done: ${addDays(on, 25)} }\n  - { what: Second step of ${number}, owner: p${number % PEOPLE}, due: ${addDays(on, 60)} }${isLeftOpen(number) ? '' : `\nclosed: ${addDays(on, 80)}`}`,
    ),
  (write, number, on) =>
    write(
      `RI-${number}`,
      'risk',
      `title: Risk ${number}\nprocess: ${processOf(number)}\nowner: lead-${number % 20}\nidentified: ${on}\nnext_review: ${addMonths(on, 12)}${number % 3 === 0 ? '' : `\nclosed: ${addMonths(on, 10)}`}`,
    ),
  (write, number, on) =>
    write(
      `IA-2026-${number}`,
      'internal-audit',
      `title: Audit ${number}\nprocesses: [${processOf(number)}]\nplanned: ${on}\nauditors: [p${number % PEOPLE}]\nperformed: ${addDays(on, number % 9)}`,
    ),
]

/** One in forty is never closed. */
function isLeftOpen(number: number): boolean {
  return Math.floor(number / KINDS.length) % 40 === 0
}

function processOf(number: number): string {
  return `PR-${(number % PROCESSES) + 1}`
}

function dayOf(number: number): string {
  return addDays(FIRST_DAY, (number * 7919) % DAYS)
}
