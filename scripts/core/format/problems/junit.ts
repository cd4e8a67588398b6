import type { Problem } from '../../model/problem.js'
import { groupBy } from '../../values/group-by.js'
import { escapeMarkup } from '../text/escape-markup.js'
import { cellInWords } from './cell-in-words.js'
import { type CheckFormat, countBySeverity } from './check-result.js'

/** JUnit XML: a test case for each file with problems, which fails if one of them is an error, and one for the rest. */
export const formatJunit: CheckFormat = ({ problems, notEvaluated, unread, documents, today }) => {
  const cases = [...groupBy(problems, ({ file }) => file)].map(([file, found]) => formatCase(file, found))
  const failures = cases.filter(({ failed }) => failed).length
  const all = [
    `    <testcase classname="qms check" name="${documents} documents as of ${today}"/>`,
    ...cases.map(({ xml }) => xml),
    ...unread.map(
      ({ file }) =>
        `    <testcase classname="qms check" name="${escapeMarkup(file)}"><skipped message="Looks like a document, but is not read."/></testcase>`,
    ),
    ...notEvaluated.map(
      ({ rule, reason }) =>
        `    <testcase classname="qms check" name="${escapeMarkup(rule)}"><skipped message="${escapeMarkup(reason)}"/></testcase>`,
    ),
  ]
  const counts = `tests="${all.length}" failures="${failures}" skipped="${notEvaluated.length + unread.length}"`
  return `${['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites ${counts}>`, `  <testsuite name="qms check" ${counts}>`, ...all, '  </testsuite>', '</testsuites>'].join('\n')}\n`
}

function formatCase(file: string, problems: readonly Problem[]): { readonly failed: boolean; readonly xml: string } {
  const failed = countBySeverity(problems).error > 0
  const text = escapeMarkup(
    problems
      .map(
        ({ place: [line, column], cell, severity, rule, message }) =>
          `${file}:${line}:${column}${cell ? ` (${cellInWords(cell)})` : ''} ${severity} ${rule}: ${message}`,
      )
      .join('\n'),
  )
  const inner = failed
    ? `<failure message="${escapeMarkup(problems.find(({ severity }) => severity === 'error')?.message ?? '')}">${text}</failure>`
    : `<system-out>${text}</system-out>`
  return { failed, xml: `    <testcase classname="qms check" name="${escapeMarkup(file)}">${inner}</testcase>` }
}
