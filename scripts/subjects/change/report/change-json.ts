import { problemToJson } from '../../../core/format/problems/json.js'
import type { Problem } from '../../../core/model/problem.js'
import { countChanges } from '../../../core/redline/summarize-redline.js'
import type { ChangeReport, DocumentChange, RecordChange } from './change-report.js'

/** For programs. The form is documented in docs/reference/json.md; a change that breaks readers raises `version`. */
export function formatChangeJson(report: ChangeReport): string {
  const { inForce, documents, records, settings, problems, today, base, next } = report
  const found = {
    inForce: inForce.map(({ causes, ...change }) => ({ ...change, causes: causes.map(({ words }) => words) })),
    documents: documents.map(documentToJson),
    records: records.map(recordToJson),
    settings: settings.map(({ path, what, effects = [] }) => ({ file: path, what, effects })),
  }
  const listed = (list: readonly Problem[]) => list.map(problemToJson)
  const sorted = { new: listed(problems.new), old: listed(problems.old), fixed: listed(problems.fixed) }
  return `${JSON.stringify({ version: 1, today, base, next, ...found, problems: sorted }, null, 2)}\n`
}

/** A redline is for people: programs get its summary. */
function documentToJson({ path, redline, records, ...change }: DocumentChange) {
  return { ...change, file: path, ...differences(redline), records: records.map(recordToJson) }
}

function recordToJson({ path, redline, ...change }: RecordChange) {
  return { ...change, file: path, ...differences(redline) }
}

function differences(redline: DocumentChange['redline']) {
  return redline ? { differences: countChanges(redline) } : {}
}
