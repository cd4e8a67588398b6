import { figureInWords, type MeasurementFormatName, measurementFormats, tableFormats } from '../../core/format/index.js'
import { tableOfTexts } from '../../core/model/table.js'
import { measure } from '../../core/run/measure.js'
import { metrics } from '../../subjects/index.js'
import type { CommandContext, ExitCode } from './context.js'
import { findNamed } from './looking-up/find-named.js'
import { namedValues } from './looking-up/named-values.js'
import { type OpenOptions, openQms } from './opening/open-qms.js'

export interface MetricOptions extends OpenOptions {
  readonly id?: string | undefined
  /** What it is asked about, such as `period=2026`. */
  readonly given?: readonly string[]
  readonly format?: MeasurementFormatName
}

/** Computes one metric; without an id, all of them for the last twelve months. */
export async function metric(
  context: CommandContext,
  { id, given = [], format = 'text', ...options }: MetricOptions,
): Promise<ExitCode> {
  const asked = id === undefined ? undefined : findNamed('metric', metrics, id)
  const values = namedValues(given)
  const { qms } = await openQms(context, options)
  if (asked) {
    context.write(measurementFormats[format](measure(asked, qms, values), qms.today))
    return 0
  }
  const rows = metrics.map((one) => {
    const [whole] = measure(one, qms, values).figures
    return [one.id, whole ? figureInWords(one, whole) : '', one.question]
  })
  context.write(
    tableFormats[format === 'json' ? 'json' : 'table'](
      tableOfTexts('Metrics', ['metric', 'last twelve months', 'question'], rows),
    ),
  )
  return 0
}
