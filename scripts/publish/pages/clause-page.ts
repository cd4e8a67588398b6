import { type ClauseAnswers, collectAnswers, isMaintained, isRetained } from '../../lifecycle/clause-answers.js'
import { type Exclusion, exclusionsInForce, findExclusion } from '../../lifecycle/exclusions.js'
import { counted } from '../../model/counted.js'
import type { Clause, Standard } from '../../model/requirement.js'
import { byId } from '../by-id.js'
import { clausePath, isPublishableId, registerPath } from '../page-path.js'
import { documentLink, type SiteLink } from '../parts/site-link.js'
import type { Publication } from '../publication.js'
import type { BuildPages } from './build-pages.js'

/** One standard, clause by clause: what answers each, and what nothing answers. */
export interface ClausePage {
  readonly path: string
  readonly title: string
  readonly subtitle: string
  /** Standing of the edition, if there is something to say. */
  readonly note?: string
  readonly rows: readonly ClauseRow[]
  readonly asked: number
  readonly gaps: number
}

export interface ClauseRow {
  readonly clause: string
  readonly title: string
  /** 0 for a chapter such as 7. */
  readonly depth: number
  readonly asks: readonly string[]
  readonly documents: readonly SiteLink[]
  readonly records: readonly SiteLink[]
  /** What nothing in force answers; or why the clause does not apply. */
  readonly gap?: string
  readonly excluded?: string
}

/** @returns a page for each standard in use whose edition is known */
export const clausePages: BuildPages<ClausePage> = ({ publication }) => {
  const { qms } = publication
  const answers = collectAnswers(qms)
  const exclusions = exclusionsInForce(qms)
  const standards = qms.settings.standards.map((id) => qms.standards.get(id)).filter((one) => one !== undefined)
  return standards
    .filter(({ id }) => isPublishableId(id))
    .map((standard) => buildPage(publication, standard, answers, exclusions))
}

function buildPage(
  publication: Publication,
  { id, name, title, note, clauses }: Standard,
  answers: ReadonlyMap<string, ClauseAnswers>,
  exclusions: readonly Exclusion[],
): ClausePage {
  const rows = [...clauses.values()].map((clause) => {
    const full = `${id}/${clause.clause}`
    return buildRow(publication, clause, answers.get(full) ?? NOTHING, findExclusion(exclusions, full))
  })
  return {
    path: clausePath(id),
    title: name,
    subtitle: title,
    ...(note ? { note } : {}),
    rows,
    asked: rows.filter(({ asks, excluded }) => asks.length > 0 && excluded === undefined).length,
    gaps: rows.filter(({ gap }) => gap !== undefined).length,
  }
}

const NOTHING: ClauseAnswers = { documents: [], recordTypes: new Set() }

function buildRow(
  publication: Publication,
  clause: Clause,
  answers: ClauseAnswers,
  exclusion: Exclusion | undefined,
): ClauseRow {
  const documents = [...new Set(answers.documents)]
    .sort(byId)
    .map(({ id }) => documentLink(publication, id))
    .filter((link) => link !== undefined && publication.entries.get(link.id)?.standing !== 'retired')
  const missing = exclusion ? [] : missingAnswers(publication, clause, answers)
  return {
    clause: clause.clause,
    title: clause.title,
    depth: clause.clause.split('.').length - 1,
    asks: clause.information.map((asks) => (asks === 'maintain' ? 'document' : 'records')),
    documents: documents as readonly SiteLink[],
    records: [...answers.recordTypes].flatMap((name) => recordTypeLink(publication, name)),
    ...(missing.length > 0 ? { gap: `No ${missing.join(' and no ')}` } : {}),
    ...(exclusion ? { excluded: exclusion.justification ?? 'Not applicable' } : {}),
  }
}

function missingAnswers({ qms }: Publication, { information }: Clause, answers: ClauseAnswers): readonly string[] {
  const noDocument = information.includes('maintain') && !isMaintained(qms, answers)
  const noRecords = information.includes('retain') && !isRetained(qms, answers)
  return [...(noDocument ? ['document'] : []), ...(noRecords ? ['records'] : [])]
}

function recordTypeLink({ qms, entries }: Publication, name: string): SiteLink[] {
  const type = qms.types.get(name)
  if (!type) return []
  const count = [...entries.values()].filter(({ document }) => document.type === name).length
  if (count === 0) return [{ text: type.title }]
  return [{ text: type.title, path: registerPath(name), hint: counted(count, 'record') }]
}
