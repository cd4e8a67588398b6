import type { Closing } from './closing.js'
import type { ComputedColumn } from './computed-column.js'
import type { Draft } from './draft.js'
import type { Insight } from './insight.js'
import type { Metric } from './metric.js'
import type { Report } from './report.js'
import type { Rule } from './rule.js'

/** One subject of quality management, with all that the toolkit says about it. */
export interface Subject {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly rules: readonly Rule[]
  readonly reports?: readonly Report[]
  readonly metrics?: readonly Metric[]
  readonly insights?: readonly Insight[]
  readonly drafts?: readonly Draft[]
  readonly closings?: readonly Closing[]
  readonly columns?: readonly ComputedColumn[]
}

interface SubjectDefinition extends Pick<Subject, 'id' | 'title' | 'description'> {
  /** All that the file `contents.ts` of the subject names, one line each. */
  readonly contents: Readonly<Record<string, Rule | Report | Metric | Insight | Draft | Closing | ComputedColumn>>
}

/** @returns a subject of the toolkit, its contents by kind, in the order of their names */
export function defineSubject({ contents, ...subject }: SubjectDefinition): Subject {
  const all = Object.values(contents)
  return {
    ...subject,
    rules: all.filter((one) => 'check' in one),
    reports: all.filter((one) => 'rows' in one),
    metrics: all.filter((one) => 'measure' in one),
    insights: all.filter((one) => 'lookAt' in one),
    drafts: all.filter((one) => 'draftOf' in one),
    closings: all.filter((one) => 'closingOf' in one),
    columns: all.filter((one) => 'cellOf' in one),
  }
}

/** @returns all rules, subject by subject */
export function rulesOf(subjects: readonly Subject[]): readonly Rule[] {
  return subjects.flatMap(({ rules }) => rules)
}

/** @returns all reports, subject by subject */
export function reportsOf(subjects: readonly Subject[]): readonly Report[] {
  return subjects.flatMap(({ reports = [] }) => reports)
}

/** @returns all metrics, subject by subject */
export function metricsOf(subjects: readonly Subject[]): readonly Metric[] {
  return subjects.flatMap(({ metrics = [] }) => metrics)
}

/** @returns all insights, subject by subject */
export function insightsIn(subjects: readonly Subject[]): readonly Insight[] {
  return subjects.flatMap(({ insights = [] }) => insights)
}

/** @returns all closings, subject by subject */
export function closingsOf(subjects: readonly Subject[]): readonly Closing[] {
  return subjects.flatMap(({ closings = [] }) => closings)
}

/** @returns all columns that registers may have besides fields, subject by subject */
export function columnsIn(subjects: readonly Subject[]): readonly ComputedColumn[] {
  return subjects.flatMap(({ columns = [] }) => columns)
}

/** @returns all drafts, subject by subject */
export function draftsOf(subjects: readonly Subject[]): readonly Draft[] {
  return subjects.flatMap(({ drafts = [] }) => drafts)
}
