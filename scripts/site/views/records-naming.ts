import { fieldLabel } from '../../core/questions/field-label.js'
import { groupBy } from '../../core/values/group-by.js'
import { byId, byText } from '../../core/values/order.js'
import type { Say } from '../../core/words/say.js'
import { type DocumentLink, documentLink } from '../shown/links/site-link.js'
import type { Publication } from '../shown/publication.js'

/** Records of one type that name a person, and as what. */
export interface RecordsNaming {
  readonly type: string
  readonly records: readonly { readonly document: DocumentLink; readonly as: readonly string[] }[]
}

/** @returns the records that name a person in a field: audits, competences, actions, findings */
export function recordsNaming(publication: Publication, person: string): readonly RecordsNaming[] {
  const { shown, say } = publication
  const links = shown
    .linksTo(person)
    .filter(({ from, isListed }) => isListed && shown.typeOf(from)?.control === 'retained')
  const records = [...groupBy(links, ({ from }) => from.id)].flatMap(([id, found]) => {
    const document = documentLink(publication, id)
    return document ? [{ document, as: [...new Set(found.map(({ pointer }) => fieldIn(say, pointer)))] }] : []
  })
  return [...groupBy(records, ({ document }) => document.type)]
    .map(([type, all]) => ({ type, records: all.sort((a, b) => byId(b.document, a.document)) }))
    .sort((a, b) => byText(a.type, b.type))
}

/** @returns `/actions/0/owner` as `actions: owner`, and `/correction/by` as `correction, by this person` */
function fieldIn(say: Say, pointer: string): string {
  const steps = pointer.split('/').filter((step) => step !== '' && !/^\d+$/.test(step))
  const isBy = steps.at(-1) === 'by'
  const labels = (isBy ? steps.slice(0, -1) : steps).map((step) => say.term(fieldLabel(step).toLowerCase()))
  const label = labels.join(': ')
  if (!isBy) return label
  return label ? say`${label}, by this person` : say`by this person`
}
