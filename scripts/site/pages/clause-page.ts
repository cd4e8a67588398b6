import type { ClauseGuide } from '../../core/model/clause-guide.js'
import type { Qms } from '../../core/model/qms.js'
import type { Clause, Standard } from '../../core/model/requirement.js'
import { guidesOfEdition } from '../../core/read/index.js'
import { defined } from '../../core/values/defined.js'
import { groupBy } from '../../core/values/group-by.js'
import { isPublishableId } from '../../core/values/is-publishable-id.js'
import { once } from '../../core/values/once.js'
import { byId } from '../../core/values/order.js'
import { answerClause, overallJudgement } from '../../subjects/clauses/clause-answer.js'
import { bindingsOf, type ClauseBindings } from '../../subjects/clauses/clause-bindings.js'
import { clausesInUse } from '../../subjects/clauses/clauses-in-use.js'
import { type Exclusion, exclusionFor, exclusionsInForce } from '../../subjects/clauses/exclusions.js'
import { JUDGEMENT_LABELS, JUDGEMENTS, type Judgement } from '../../subjects/clauses/part-answer.js'
import { guideIn } from '../shown/guide-in.js'
import { type DocumentLink, entryLink, type SiteLink } from '../shown/links/site-link.js'
import { clausePath } from '../shown/page-path.js'
import type { Publication } from '../shown/publication.js'
import { type ClauseOrigin, originOf } from '../views/clause-origin.js'
import { type RecordsOfType, recordsFinder, recordTypesOf } from '../views/records-of-type.js'
import type { Way } from '../views/way.js'
import type { BuildPages, PageSources } from './build-pages.js'

/** One edition of a standard, clause by clause: what answers each, and what nothing answers. */
export interface ClausePage {
  readonly path: string
  /** Of the edition: `iso-9001-2015`. */
  readonly id: string
  readonly title: string
  readonly way: Way
  readonly subtitle: string
  /** Named in the settings. Another edition is shown where its clauses come from those of one in use. */
  readonly isInUse: boolean
  /** Standing of the edition, if there is something to say. */
  readonly note?: string
  /** All editions that have a page, this one too. */
  readonly editions: readonly SiteLink[]
  readonly rows: readonly ClauseRow[]
  readonly asked: number
  /** How many of them there are of each; together as many as are asked. */
  readonly counts: readonly AnswerCount[]
}

/** How many clauses are answered in one way. */
export interface AnswerCount {
  readonly answer: Judgement
  readonly label: string
  readonly count: number
}

export interface ClauseRow {
  readonly clause: string
  readonly title: string
  /** 0 for a chapter such as 7. */
  readonly depth: number
  readonly asks: readonly ('document' | 'records')[]
  readonly answer: ClauseAnswer
  readonly answerLabel: string
  /** Why, in sentences; or why the clause does not apply. Missing if nothing is asked, and for readers outside. */
  readonly reason?: string
  /** What the clause wants, for readers inside the organization; missing where there is no explanation. */
  readonly guide?: ClauseGuide
  readonly documents: readonly ClauseDocument[]
  /** Of types made for it that none of the documents names. */
  readonly records: readonly RecordsOfType[]
  /** Which clauses of the edition before it comes from, and what changes. */
  readonly origin?: ClauseOrigin
}

/** A document that answers a clause, and what shows that it is followed. */
interface ClauseDocument {
  readonly document: DocumentLink
  readonly evidence: readonly RecordsOfType[]
}

type ClauseAnswer = Judgement | 'not-applicable' | 'nothing-asked'

const ANSWER_LABELS: Readonly<Record<ClauseAnswer, string>> = {
  ...JUDGEMENT_LABELS,
  'not-applicable': 'Not applicable',
  'nothing-asked': 'Nothing required',
}

interface Sources {
  readonly publication: Publication
  readonly exclusions: readonly Exclusion[]
  readonly evidenceOf: (type: string) => RecordsOfType | undefined
}

/** @returns a page for each standard in use whose edition is known, and for the next edition of it */
export const clausePages = once(({ publication, nextEditions }: PageSources): readonly ClausePage[] => {
  const { shown } = publication
  const sources = {
    publication,
    exclusions: exclusionsInForce(shown),
    evidenceOf: recordsFinder(publication),
  }
  const standards = [...inUse(shown), ...nextEditions].filter(({ id }) => isPublishableId(id))
  const editions = standards.map(({ id, name }) => ({ text: publication.say.term(name), path: clausePath(id) }))
  // The menu leads to the first.
  const trailOf = ({ id }: Standard) => editions.slice(0, 1).filter(({ path }) => path !== clausePath(id))
  return standards.map((standard) => ({
    ...buildPage(sources, standard),
    way: { trail: trailOf(standard) },
    editions,
  }))
}) satisfies BuildPages<ClausePage>

function inUse({ settings, standards }: Qms): readonly Standard[] {
  return settings.standards.map((id) => standards.get(id)).filter((one) => one !== undefined)
}

function buildPage(sources: Sources, standard: Standard): Omit<ClausePage, 'editions' | 'way'> {
  const { say, shown } = sources.publication
  const { id, name, title, note } = standard
  const rows = [...standard.clauses.values()].map((clause) => buildRow(sources, standard, clause))
  return {
    path: clausePath(id),
    id,
    title: say.term(name),
    subtitle: say.term(title),
    isInUse: shown.settings.standards.includes(id),
    ...(note && { note: say.term(note) }),
    rows,
    asked: rows.filter(({ answer }) => answer !== 'not-applicable' && answer !== 'nothing-asked').length,
    counts: JUDGEMENTS.map((answer) => ({
      answer,
      label: say.term(JUDGEMENT_LABELS[answer]),
      count: rows.filter((row) => row.answer === answer).length,
    })),
  }
}

function buildRow(sources: Sources, standard: Standard, clause: Clause): ClauseRow {
  const { publication } = sources
  const clausesMeant = clausesInUse(publication.shown, standard, clause)
  const bindings = bindingsOf(publication.shown, clausesMeant)
  const exclusion = exclusionFor(sources.exclusions, clausesMeant)
  const documents = documentsOf(sources, bindings)
  const answer = answerOf(publication, clause, bindings, exclusion)
  const named = new Set(documents.flatMap(({ evidence }) => evidence.map(({ type }) => type.text)))
  return {
    clause: clause.clause,
    title: publication.say.term(clause.title),
    depth: clause.clause.split('.').length - 1,
    asks: clause.information.map((asks) => (asks === 'maintain' ? 'document' : 'records')),
    ...answer,
    answerLabel: publication.say.term(ANSWER_LABELS[answer.answer]),
    documents,
    records: evidence(sources, recordsOf(publication.shown, bindings)).filter(({ type }) => !named.has(type.text)),
    ...defined({
      origin: originOf(publication, standard, clause),
      guide: guideFor(publication, standard, clause),
    }),
  }
}

/** It tells people inside what to look at; others want to know what there is. */
function guideFor({ options, say }: Publication, standard: Standard, { clause }: Clause): ClauseGuide | undefined {
  const guide = options.audience === undefined ? guidesOfEdition(standard).get(clause) : undefined
  return guide && guideIn(say, guide)
}

/** Reasons name documents and records of every class, so that only readers inside the organization see them. */
function answerOf(
  { shown, options, say, sentence }: Publication,
  clause: Clause,
  bindings: ClauseBindings,
  exclusion: Exclusion | undefined,
): Pick<ClauseRow, 'answer' | 'reason'> {
  if (exclusion) return { answer: 'not-applicable', reason: exclusion.justification ?? say`The scope leaves it out.` }
  const parts = answerClause(shown, clause, bindings)
  const answer = overallJudgement(parts)
  if (!answer || options.audience !== undefined) return { answer: answer ?? 'nothing-asked' }
  return { answer, reason: parts.map(({ reason }) => sentence(reason)).join(' ') }
}

function documentsOf(sources: Sources, { documents }: ClauseBindings): readonly ClauseDocument[] {
  const { publication } = sources
  return [...groupBy(documents, ({ id }) => id).keys()]
    .map((id) => publication.entries.get(id))
    .filter((entry) => entry !== undefined && entry.shownAs !== 'retired')
    .sort((a, b) => byId(a?.document ?? { id: '' }, b?.document ?? { id: '' }))
    .flatMap((entry) =>
      entry ? [{ document: entryLink(publication, entry), evidence: evidence(sources, recordTypesOf(entry)) }] : [],
    )
}

function evidence({ evidenceOf }: Sources, types: readonly string[]): readonly RecordsOfType[] {
  return types.map(evidenceOf).filter((one) => one !== undefined)
}

/** Measured results are shown with the documents that hold them. */
function recordsOf({ types }: Qms, { recordTypes }: ClauseBindings): readonly string[] {
  return recordTypes.filter((name) => types.get(name)?.control === 'retained')
}
