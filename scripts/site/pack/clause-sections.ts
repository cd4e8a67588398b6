import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { ClauseGuide } from '../../core/model/clause-guide.js'
import type { Clause, Standard } from '../../core/model/requirement.js'
import { guidesOfEdition } from '../../core/read/index.js'
import { byId } from '../../core/values/order.js'
import type { Say } from '../../core/words/say.js'
import { answerClause, overallJudgement } from '../../subjects/clauses/clause-answer.js'
import { bindingsOf } from '../../subjects/clauses/clause-bindings.js'
import { exclusionsInForce, findExclusion } from '../../subjects/clauses/exclusions.js'
import { JUDGEMENT_LABELS } from '../../subjects/clauses/part-answer.js'
import { guideIn } from '../shown/guide-in.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { listOf, tableOf } from './pack-page.js'

/** What a pack says of one clause. */
export interface ClauseInPack {
  readonly clause: Clause
  readonly standard: Standard
  /** In a word or two: answered, gap, not applicable, for people to judge. */
  readonly answer: string
  /** One or more sentences; empty for an audience: they name documents and records of every class. */
  readonly reason: string
  readonly guide?: ClauseGuide | undefined
  /** In force, by id. */
  readonly documents: readonly PublishedDocument[]
  /** The latest first. */
  readonly records: readonly PublishedDocument[]
}

/** @param chosen what is in the pack */
export function clauseInPack(
  { working, shown, entries, options, say, sentence }: Publication,
  full: string,
  chosen: ReadonlySet<string>,
): ClauseInPack | undefined {
  const [id = '', number = ''] = full.split('/')
  const standard = working.standards.get(id)
  const clause = standard?.clauses.get(number)
  if (!standard || !clause) return undefined
  const bindings = bindingsOf(shown, [full])
  const published = (ids: readonly string[]) => ids.flatMap((one) => (chosen.has(one) ? (entries.get(one) ?? []) : []))
  const records = shown.documents.filter(({ type }) => bindings.recordTypes.includes(type)).sort((a, b) => byId(b, a))
  const guide = guidesOfEdition(standard).get(number)
  const known = {
    clause,
    standard,
    guide: guide && guideIn(say, guide),
    documents: published(bindings.documents.map((one) => one.id).sort()),
    records: published([...new Set(records.map((one) => one.id))]),
  }
  const exclusion = findExclusion(exclusionsInForce(working), full)
  if (exclusion)
    return {
      ...known,
      answer: say`Not applicable`,
      reason: exclusion.justification ?? say`The scope leaves it out.`,
    }
  const parts = answerClause(working, clause, bindingsOf(working, [full]))
  const judgement = overallJudgement(parts)
  if (!judgement)
    return {
      ...known,
      answer: say`For people to judge`,
      reason: say`It asks for no document and no records: look how the work is done.`,
    }
  const reasons = options.audience === undefined ? parts.map(({ reason }) => sentence(reason)) : []
  return { ...known, answer: say.term(JUDGEMENT_LABELS[judgement]), reason: reasons.join(' ') }
}

/** The newest that a page shows; all are in the register of their type. */
const MOST_RECORDS = 10

/** @param manual where the manual is, from the page: `../../manual/` */
export function sectionsOfClause(
  say: Say,
  { answer, reason, guide, documents, records }: ClauseInPack,
  manual: string,
): ElementContent[] {
  const link = (entry: PublishedDocument) => h('a', { href: manual + entry.path }, entry.document.id)
  const rest = records.length - MOST_RECORDS
  return [
    h('p', [h('strong', `${answer}.`), reason && ` ${reason}`]),
    ...(guide
      ? [
          h('h2', say`What it wants`),
          h('p', guide.wants),
          h('h2', say`What auditors ask to see`),
          h('p', say`Who is asked: ${guide.auditors_ask.join('; ')}.`),
          listOf(guide.auditors_see),
        ]
      : []),
    h('h2', say`Where the answer is`),
    ...(documents.length > 0
      ? [
          tableOf(
            say,
            [say`Document`, say`Title`, say`Revision`, say`In force since`],
            documents.map((entry) => [
              link(entry),
              entry.document.title,
              entry.revision,
              say.date(entry.effective?.effectiveOn ?? ''),
            ]),
          ),
        ]
      : [h('p', say`No document of this pack names it.`)]),
    ...(records.length > 0
      ? [
          tableOf(
            say,
            [say`Record`, say`Title`],
            records.slice(0, MOST_RECORDS).map((entry) => [link(entry), entry.document.title]),
          ),
          ...(rest > 0 ? [h('p', say`${rest} older {0:record|records} of these types {0:is|are} in the manual.`)] : []),
        ]
      : [h('p', say`No record of this pack is made for it.`)]),
  ]
}

/** @returns where the page of a clause is, from the folder of the pack */
export function pathOfClause({ standard, clause }: ClauseInPack): string {
  return `clauses/${standard.id}/${clause.clause}.html`
}

export function titleOfClause({ term }: Say, { clause }: ClauseInPack): string {
  return `${clause.clause} ${term(clause.title)}`
}
