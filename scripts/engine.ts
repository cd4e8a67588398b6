/** What runs anywhere: in Node, in a browser, in an editor. */
export { blobId, sha256 } from './core/bytes/digest.js'
export {
  type CheckFormatName,
  type CheckResult,
  checkFormats,
  figureInWords,
  measurementFormats,
  redlineFormats,
  tableFormats,
} from './core/format/index.js'
export type { BodyFacts } from './core/model/body-facts.js'
export type { Document, Fields, FieldValue } from './core/model/document.js'
export type { DocumentType } from './core/model/document-type.js'
export type { Evaluation } from './core/model/evaluation.js'
export { fieldText } from './core/model/fields.js'
export type { DocumentTypes, Settings } from './core/model/generated-types.js'
export type { Insight, InsightFigure, InsightReading } from './core/model/insight.js'
export {
  defineMetric,
  type Figure,
  type Measurement,
  type Metric,
  type MetricExample,
  ratio,
  type Trend,
} from './core/model/metric.js'
export { onceForAllDays } from './core/model/once-for-all-days.js'
export type { Arguments, Parameter, ParameterName } from './core/model/parameter.js'
export type { Place, Target } from './core/model/place.js'
export type { Fix, Problem, Severity } from './core/model/problem.js'
export type { Link, Qms, QmsContent, Repository } from './core/model/qms.js'
export { defineReport, type Report, type ReportExample, type Tabulation } from './core/model/report.js'
export { type RowSelection, selectionInWords } from './core/model/row-selection.js'
export { rowsWhere } from './core/model/rows-where.js'
export { defineRule, type Example, type ReportedProblem, type Rule } from './core/model/rule.js'
export type { Defect, SourceFile } from './core/model/source-file.js'
export { insightsIn, metricsOf, reportsOf, rulesOf, type Subject } from './core/model/subject.js'
export {
  type Cell,
  type Column,
  cellText,
  dateCell,
  NO_CELL,
  type Row,
  type Table,
  textCell,
} from './core/model/table.js'
export type { TimelineEvent } from './core/model/timeline-event.js'
export { locate } from './core/read/locate.js'
export type { ReadOptions } from './core/read/read-options.js'
export { readQms } from './core/read/read-qms.js'
export type { FileContent, FileEntry, FileTree } from './core/read/trees/file-tree.js'
export { memoryTree } from './core/read/trees/memory-tree.js'
export { overlaidTree } from './core/read/trees/overlaid-tree.js'
export { type UpdateOptions, updateQms } from './core/read/update-qms.js'
export type { Redline } from './core/redline/redline.js'
export { evaluate } from './core/run/evaluate.js'
export { measure } from './core/run/measure.js'
export { measureByMonth } from './core/run/measure-by-month.js'
export { ArgumentFault } from './core/run/read-arguments.js'
export { tabulate } from './core/run/tabulate.js'
export { asOf } from './core/time/as-of.js'
export { byMonth, happenedWithin, type Timeline } from './core/time/timeline.js'
export { timelineOf } from './core/time/timeline-of.js'
export { addDays, addMonths, type CalendarDate, daysBetween } from './core/values/date.js'
export { once } from './core/values/once.js'
export { isWithin, type Period } from './core/values/period.js'
export { approvedBlobs } from './subjects/approval/approval-records.js'
export { subjects } from './subjects/index.js'
export { insightsOf, type ReadInsight } from './subjects/system/insights-of.js'
