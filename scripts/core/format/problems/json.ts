import type { LocatedFix, Problem } from '../../model/problem.js'
import { defined } from '../../values/defined.js'
import { type CheckFormat, countBySeverity } from './check-result.js'

/** For programs. The form is documented in docs/reference/json.md; a change that breaks readers raises `version`. */
export const formatJson: CheckFormat = (result) => {
  const { today, documents, problems, notEvaluated, unread, only, fixes, waived, baselined } = result
  const counts = countBySeverity(problems)
  const summary = { errors: counts.error, warnings: counts.warning, infos: counts.info, waived, baselined }
  const listed = problems.map(problemToJson)
  return `${JSON.stringify({ version: 1, today, documents, problems: listed, fixes, notEvaluated, unread, only, summary }, null, 2)}
`
}

export function problemToJson({ rule, severity, message, file, place, cell, document, clauses, fix }: Problem) {
  return {
    rule,
    severity,
    message,
    file,
    ...placeToJson(place),
    ...defined({ row: cell?.row, columnName: cell?.column, document }),
    clauses,
    ...(fix && { fix: fixToJson(fix) }),
  }
}

function fixToJson(fix: LocatedFix) {
  if ('renameTo' in fix) return { description: fix.description, renameTo: fix.renameTo }
  return { description: fix.description, replacement: fix.replacement, ...placeToJson(fix.place) }
}

function placeToJson([line, column, endLine, endColumn]: Problem['place']) {
  return { line, column, endLine, endColumn }
}
