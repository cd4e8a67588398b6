import { defined } from '../../core/values/defined.js'
import type { Publication } from '../shown/publication.js'
import { directionOfLanguage } from './direction-of.js'
import type { PrintedBlock, PrintedDocument, PrintedTerm } from './printed.js'
import { organizationOf } from './printed-data.js'
import { uncontrolled } from './printed-document.js'
import { fact } from './printed-text.js'

/** What is printed and has no revision: a record, a register, a page of a pack. */
interface PlainSheet {
  /** By which other parts of the file lead to it. */
  readonly label: string
  readonly id?: string
  readonly title: string
  readonly eyebrow: string
  /** At the foot, after the title. */
  readonly about?: string | undefined
  readonly restricted?: string | undefined
  readonly facts?: readonly PrintedTerm[]
  readonly blocks: readonly PrintedBlock[]
}

export function plainSheet(publication: Publication, sheet: PlainSheet): PrintedDocument {
  const { label, id, title, eyebrow, about, restricted, facts = [], blocks } = sheet
  const { say, working } = publication
  const { today, settings } = working
  const { language } = settings.site
  const day = say.date(today)
  const name = id === undefined ? title : `${id} ${title}`
  return {
    label,
    ...defined({ id }),
    title,
    eyebrow,
    language,
    direction: directionOfLanguage(language),
    head: [organizationOf(publication), restricted?.toUpperCase() ?? '', name],
    foot: [[id ?? title, about].filter(Boolean).join(' · '), `${uncontrolled(say)} · ${say`as of ${day}`}`],
    mark: uncontrolled(say),
    facts: [fact(say`As of`, day), ...facts],
    notices: [],
    blocks,
    evidence: [],
  }
}
