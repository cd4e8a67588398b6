import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { ClauseGuide } from '../../core/model/clause-guide.js'
import type { Clause, Standard } from '../../core/model/requirement.js'
import { byId } from '../../core/values/order.js'
import { counted } from '../../core/words/counted.js'
import { answerClause, overallJudgement } from '../../subjects/clauses/clause-answer.js'
import { bindingsOf } from '../../subjects/clauses/clause-bindings.js'
import { exclusionsInForce, findExclusion } from '../../subjects/clauses/exclusions.js'
import { JUDGEMENT_LABELS } from '../../subjects/clauses/part-answer.js'
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
  { working, shown, entries, options }: Publication,
  full: string,
  guides: (standard: string) => ReadonlyMap<string, ClauseGuide>,
  chosen: ReadonlySet<string>,
): ClauseInPack | undefined {
  const [id = '', number = ''] = full.split('/')
  const standard = working.standards.get(id)
  const clause = standard?.clauses.get(number)
  if (!standard || !clause) return undefined
  const bindings = bindingsOf(shown, [full])
  const published = (ids: readonly string[]) => ids.flatMap((one) => (chosen.has(one) ? (entries.get(one) ?? []) : []))
  const records = shown.documents.filter(({ type }) => bindings.recordTypes.includes(type)).sort((a, b) => byId(b, a))
  const known = {
    clause,
    standard,
    guide: guides(id).get(number),
    documents: published(bindings.documents.map((one) => one.id).sort()),
    records: published([...new Set(records.map((one) => one.id))]),
  }
  const exclusion = findExclusion(exclusionsInForce(working), full)
  if (exclusion)
    return { ...known, answer: 'Not applicable', reason: exclusion.justification ?? 'The scope leaves it out.' }
  const parts = answerClause(working, clause, bindingsOf(working, [full]))
  const judgement = overallJudgement(parts)
  if (!judgement)
    return {
      ...known,
      answer: 'For people to judge',
      reason: 'It asks for no document and no records: look how the work is done.',
    }
  const reasons = options.audience === undefined ? parts.map(({ reason }) => reason) : []
  return { ...known, answer: JUDGEMENT_LABELS[judgement], reason: reasons.join(' ') }
}

/** The newest that a page shows; all are in the register of their type. */
const MOST_RECORDS = 10

/** @param manual where the manual is, from the page: `../../manual/` */
export function sectionsOfClause(
  { answer, reason, guide, documents, records }: ClauseInPack,
  manual: string,
): ElementContent[] {
  const link = (entry: PublishedDocument) => h('a', { href: manual + entry.path }, entry.document.id)
  const rest = records.length - MOST_RECORDS
  return [
    h('p', [h('strong', `${answer}.`), reason && ` ${reason}`]),
    ...(guide
      ? [
          h('h2', 'What it wants'),
          h('p', guide.wants),
          h('h2', 'What an auditor asks'),
          h('p', `Who is asked: ${guide.auditors_ask.join('; ')}.`),
          listOf(guide.auditors_see),
        ]
      : []),
    h('h2', 'Where the answer is'),
    ...(documents.length > 0
      ? [
          tableOf(
            ['Document', 'Title', 'Revision', 'In force since'],
            documents.map((entry) => [
              link(entry),
              entry.document.title,
              entry.revision,
              entry.effective?.effectiveOn ?? '',
            ]),
          ),
        ]
      : [h('p', 'No document of this pack names it.')]),
    ...(records.length > 0
      ? [
          tableOf(
            ['Record', 'Title'],
            records.slice(0, MOST_RECORDS).map((entry) => [link(entry), entry.document.title]),
          ),
          ...(rest > 0
            ? [h('p', `${counted(rest, 'older record')} of these types ${rest === 1 ? 'is' : 'are'} in the manual.`)]
            : []),
        ]
      : [h('p', 'No record of this pack is made for it.')]),
  ]
}

/** @returns where the page of a clause is, from the folder of the pack */
export function pathOfClause({ standard, clause }: ClauseInPack): string {
  return `clauses/${standard.id}/${clause.clause}.html`
}

export function titleOfClause({ clause }: ClauseInPack): string {
  return `${clause.clause} ${clause.title}`
}
