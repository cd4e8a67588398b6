import type { Metric, PeriodMeasured } from '../../model/metric.js'
import { type Column, choiceCell, NO_CELL, type Table, textCell } from '../../model/table.js'
import { periodAsWritten } from '../../values/period.js'

/** @returns a row for each document or record behind each figure: whether it is counted, and what it measures */
export function recordsTable(
  metric: Metric,
  measured: readonly PeriodMeasured[],
  titleOf: (id: string) => string | undefined,
): Table {
  const figures = measured.flatMap(({ figures }) => figures)
  const columns: readonly (Column | false)[] = [
    measured.length > 1 && { id: 'period', label: 'period', kind: 'text' },
    { id: 'figure', label: 'figure', kind: 'choice' },
    { id: 'id', label: 'id', kind: 'document' },
    { id: 'title', label: 'title', kind: 'text' },
    figures.some(({ counted }) => counted) && { id: 'counted', label: 'counted', kind: 'choice' },
    figures.some(({ values }) => values) && { id: 'value', label: 'value', kind: 'number' },
  ]
  return {
    title: `${metric.title}: what is behind it`,
    columns: columns.filter((column) => column !== false),
    rows: measured.flatMap(({ period, figures }) =>
      figures.flatMap(({ id: figure, label, behind, counted, values }) => {
        const isCounted = new Set(counted)
        return behind.map((id, index) => {
          const value = values?.[index]
          return {
            period: textCell(periodAsWritten(period)),
            figure: choiceCell(figure, label),
            id: { kind: 'document', id },
            title: textCell(titleOf(id)),
            counted: counted ? choiceCell(isCounted.has(id) ? 'yes' : 'no') : NO_CELL,
            value: value === undefined ? NO_CELL : { kind: 'number', value },
          } as const
        })
      }),
    ),
  }
}
