import type { Figure } from '../../../core/model/metric.js'
import { typeTitle } from '../../shown/links/site-link.js'
import type { Publication } from '../../shown/publication.js'
import { choiceInWords } from '../scalar-view.js'

/** Metrics call parts by ids. @returns the same figures, each part under the name by which readers know it */
export function withPartNames(publication: Publication, figures: readonly Figure[]): readonly Figure[] {
  return figures.map((figure) =>
    figure.by === undefined ? figure : { ...figure, label: partName(publication, figure.label) },
  )
}

/** Of a type, of a standard, of a document whose id has no number, such as a role, or of a choice in a field. */
function partName(publication: Publication, label: string): string {
  const { shown, entries, say } = publication
  if (shown.types.has(label)) return typeTitle(publication, label)
  const standard = shown.standards.get(label)
  if (standard) return standard.title
  const title = /\d/.test(label) ? undefined : entries.get(label)?.document.title
  if (title) return title
  const choice = choiceInWords(label)
  const own = say.term(choice)
  return own === choice ? label : own
}
