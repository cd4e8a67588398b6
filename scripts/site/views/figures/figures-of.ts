import type { Document } from '../../../core/model/document.js'
import type { Metric } from '../../../core/model/metric.js'
import { asIndicator } from '../../../subjects/objective/as-indicator.js'
import type { Publication, PublishedDocument } from '../../shown/publication.js'
import type { FiguresView } from './figures-view.js'
import { indicatorFigures } from './indicator-figures.js'
import { objectiveFigures } from './objective-figures.js'
import { riskFigures } from './risk-figures.js'

/**
 * @returns what the numbers of a document come to; undefined for documents without numbers, and for readers of one class only,
 * as figures count records of every class
 */
export function figuresOf(
  publication: Publication,
  entry: PublishedDocument,
  metrics: readonly Metric[],
): FiguresView | undefined {
  if (publication.options.audience !== undefined || entry.shownAs === 'retired') return undefined
  const document = withCurrentFields(publication, entry)
  const indicator = asIndicator(document)
  if (indicator) return indicatorFigures(publication, indicator, metrics)
  return objectiveFigures(publication, document) ?? riskFigures(publication, document)
}

/** The text in force, with what may change without a new revision as the file has it. */
function withCurrentFields({ shown }: Publication, { document, workingCopy }: PublishedDocument): Document {
  const current = (shown.typeOf(document)?.fields ?? []).flatMap(({ path: [name = '', ...inner], controlled }) =>
    controlled || inner.length > 0 || !(name in workingCopy.fields) ? [] : [[name, workingCopy.fields[name]] as const],
  )
  return current.length === 0
    ? document
    : { ...document, fields: { ...document.fields, ...Object.fromEntries(current) } }
}
