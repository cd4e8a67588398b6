import type { Qms } from '../core/model/qms.js'
import { metricsOf } from '../core/model/subject.js'
import { guidesOfEdition, memoryTree, readQms } from '../core/read/index.js'
import { measureByMonth } from '../core/run/measure-by-month.js'
import { tabulate } from '../core/run/tabulate.js'
import { asOf } from '../core/time/as-of.js'
import { addDays, addMonths } from '../core/values/date.js'
import { dueItems } from '../subjects/actions/due/due-items.js'
import { planGaps } from '../subjects/certification/plan-gaps.js'
import { subjects } from '../subjects/index.js'
import { reviewPunctuality } from '../subjects/review/metrics/review-punctuality.js'
import { statusList } from '../subjects/review/reports/status-list.js'
import { processReadiness } from '../subjects/system/reports/process-readiness.js'
import { readinessReport } from '../subjects/system/reports/readiness.js'
import { threadsReport } from '../subjects/system/reports/threads.js'
import { timeCorpus } from './time-corpus.js'

const TODAY = '2026-11-22'
const MONTHS = 24
const RUNS = 7

/** What is asked of so many months, the last one that of today. */
type Question = (qms: Qms, months: number) => void

const status: Question = (qms, months) => {
  for (const day of lastDays(months)) tabulate(statusList, asOf(qms, day))
}
const due: Question = (qms, months) => {
  for (const day of lastDays(months)) dueItems(asOf(qms, day))
}
const metric: Question = (qms, months) => {
  measureByMonth(reviewPunctuality, qms, { period: `${monthBefore(months - 1)}..${monthBefore(0)}` })
}
const together: Question = (qms, months) => {
  for (const question of [status, due, metric]) question(qms, months)
}
const metrics = metricsOf(subjects).filter(({ isOfFiles }) => !isOfFiles)
const allMetrics: Question = (qms, months) => {
  const period = `${monthBefore(months - 1)}..${monthBefore(0)}`
  for (const one of metrics) measureByMonth(one, qms, { period })
}

const readiness: Question = (qms) => {
  for (const report of [readinessReport, processReadiness, threadsReport]) tabulate(report, qms)
}
const gap: Question = (qms) => {
  const standard = qms.standards.get('iso-9001-2015')
  if (!standard) throw new Error('ISO 9001 is not known.')
  planGaps(qms, { standard, guides: guidesOfEdition(standard), owner: 'quality-manager' })
}

const BY_MONTH: Readonly<Record<string, Question>> = {
  '`status`': status,
  '`due`': due,
  '`metric review-punctuality`': metric,
  'all three': together,
  [`all ${metrics.length} metrics`]: allMetrics,
}

const TODAY_ONLY: Readonly<Record<string, Question>> = { '`readiness`': readiness, '`gap`': gap }

/** Yields line by line what 24 months cost against one, in turn, over files that are read once and asked from the beginning each time. */
export async function* timeLines(records: number, rows: number): AsyncGenerator<string> {
  const read = await readQms(memoryTree(timeCorpus(records, rows)), { today: () => TODAY })
  yield `\n${MONTHS} months of ${records.toLocaleString('en')} documents and records and ${rows.toLocaleString('en')} rows, median of ${RUNS} runs in turn\n`
  yield `| | one month | ${MONTHS} months | ratio |\n|---|--:|--:|--:|`
  for (const [name, question] of Object.entries(BY_MONTH)) {
    const [one = 0, many = 0] = measureInTurn(read, question, [1, MONTHS])
    yield `| ${name} | ${one.toFixed(0)} ms | ${many.toFixed(0)} ms | ${(many / one).toFixed(2)} |`
  }
  yield `\n| | today |\n|---|--:|`
  for (const [name, question] of Object.entries(TODAY_ONLY)) {
    const [one = 0] = measureInTurn(read, question, [1])
    yield `| ${name} | ${one.toFixed(0)} ms |`
  }
  const naive = timed(read, visitEveryRecord, MONTHS)
  yield `\nAll metrics, each month worked out from the beginning (month × record): ${naive.toFixed(0)} ms.`
}

/** What sorting once saves: every month visits all records again. */
function visitEveryRecord(read: Qms, months: number): void {
  for (let back = 0; back < months; back++) {
    const month = fresh(read)
    for (const one of metrics) measureByMonth(one, month, { period: `${monthBefore(back)}..${monthBefore(back)}` })
  }
}

function measureInTurn(read: Qms, question: Question, spans: readonly number[]): readonly number[] {
  const samples = Array.from({ length: RUNS }, () => spans.map((months) => timed(fresh(read), question, months)))
  return spans.map((_months, index) => median(samples.map((sample) => sample[index] ?? 0)))
}

/** Other evidence makes other content, for which nothing is worked out yet. */
function fresh(read: Qms): Qms {
  return read.with({ reviewEvidence: new Map() })
}

/** In milliseconds of the processor: on a busy machine, the clock tells how long others worked. */
function timed(qms: Qms, question: Question, months: number): number {
  const start = process.cpuUsage()
  question(qms, months)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

function lastDays(months: number): readonly string[] {
  return Array.from({ length: months }, (_none, index) =>
    index === 0 ? TODAY : addDays(addMonths(`${TODAY.slice(0, 7)}-01`, 1 - index), -1),
  )
}

function monthBefore(months: number): string {
  return addMonths(`${TODAY.slice(0, 7)}-01`, -months).slice(0, 7)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
