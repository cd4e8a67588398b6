import type { ClauseGuide } from '../../core/model/clause-guide.js'
import type { Gap } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import { type Clause, clausesWithoutParts, type Standard } from '../../core/model/requirement.js'
import { isKeptElsewhere } from '../../core/questions/used-types.js'
import { defined } from '../../core/values/defined.js'
import { isInForce } from '../approval/status.js'
import { answerClause } from '../clauses/clause-answer.js'
import { bindingsOf, type ClauseBindings, clausesOfType } from '../clauses/clause-bindings.js'
import { clausesInUse } from '../clauses/clauses-in-use.js'
import { exclusionFor, exclusionsInForce } from '../clauses/exclusions.js'
import type { PartAnswer } from '../clauses/part-answer.js'
import { type GapState, gapState } from './gap-state.js'

/** A requirement in scope, compared with what there is. */
export interface GapFinding {
  /** Without its standard where that is the first in use. */
  readonly clause: string
  readonly title: string
  /** What it asks for. */
  readonly required: string
  /** What there is, in sentences. */
  readonly today: string
  readonly state: GapState
  readonly question: string
  /** What is missing, where something is. */
  readonly kind?: NonNullable<Gap['kind']>
  readonly priority: NonNullable<Gap['priority']>
  readonly why: string
}

/**
 * @param guides what each clause wants, by its number; may be empty
 * @returns a finding for each clause that has no clauses below it and that the scope does not leave out, in their order
 */
export function gapFindings(
  qms: Qms,
  standard: Standard,
  guides: ReadonlyMap<string, ClauseGuide>,
): readonly GapFinding[] {
  const exclusions = exclusionsInForce(qms)
  return clausesWithoutParts(standard)
    .filter((clause) => !exclusionFor(exclusions, clausesInUse(qms, standard, clause)))
    .map((clause) => compare(qms, standard, clause, guides.get(clause.clause)))
}

function compare(qms: Qms, standard: Standard, clause: Clause, guide: ClauseGuide | undefined): GapFinding {
  const meant = clausesInUse(qms, standard, clause)
  const bindings = bindingsOf(qms, meant)
  const inForce = bindings.documents.filter((document) => isInForce(qms, document))
  const parts = answerClause(qms, clause, bindings)
  const state = gapState(qms, parts, inForce)
  const isFirst = qms.settings.standards[0] === standard.id
  return {
    clause: isFirst ? clause.clause : `${standard.id}/${clause.clause}`,
    title: clause.title,
    required: requiredBy(clause, guide),
    today: todayInWords(
      parts,
      bindings,
      inForce.map(({ id, path }) => id || path),
    ),
    state,
    question: questionFor(guide),
    ...defined({ kind: kindOf(qms, state, parts, meant) }),
    ...priorityOf(state, clause),
  }
}

/** What it wants; a title is no sentence. */
function requiredBy({ title, change }: Clause, guide: ClauseGuide | undefined): string {
  if (change === undefined) return guide?.wants ?? title
  return `${guide?.wants ?? `${title}.`} ${change}`
}

function todayInWords(parts: readonly PartAnswer[], { documents }: ClauseBindings, inForce: readonly string[]): string {
  if (parts.length > 0) return parts.map(({ reason }) => reason).join(' ')
  if (inForce.length > 0) return `${inForce.join(', ')} ${inForce.length === 1 ? 'names' : 'name'} it.`
  return documents.length > 0 ? 'Only documents that are not in force name it.' : 'No document names it.'
}

function questionFor(guide: ClauseGuide | undefined): string {
  const [shown] = guide?.auditors_see ?? []
  const [asked = 'those who do this work'] = guide?.auditors_ask ?? []
  if (shown === undefined) return `Ask ${small(asked)}: how do you do this, and what shows it?`
  return `Ask ${small(asked)} to show ${small(shown)}.`
}

/** As it is written within a sentence; abbreviations stay as they are. */
function small(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text
}

/** What is written and not recorded is a matter of practice; where records are kept in another system, of technology. */
function kindOf(
  qms: Qms,
  state: GapState,
  parts: readonly PartAnswer[],
  clauses: readonly string[],
): GapFinding['kind'] {
  if (state === 'effective' || state === 'not-judged') return undefined
  const open = parts.filter(({ judgement }) => judgement !== 'answered')
  if (open.some(({ asks }) => asks === 'document') || state === 'overdue') return 'documentation'
  const types = [...qms.types.values()].filter((type) => clausesOfType(type).some((one) => clauses.includes(one)))
  const areElsewhere = types.some((type) => type.control === 'retained' && isKeptElsewhere(qms, type))
  if (areElsewhere && open.every(({ evidence }) => evidence === undefined)) return 'technology'
  return open.some(({ isDocumented, judgement }) => isDocumented || judgement === 'evidence-too-old')
    ? 'practice'
    : 'documentation'
}

function priorityOf(state: GapState, { information }: Clause): Pick<GapFinding, 'priority' | 'why'> {
  if (state === 'never' && information.includes('maintain'))
    return { priority: 'high', why: 'The standard asks for a document, and the audit of stage 1 reads it.' }
  if (state === 'never') return { priority: 'high', why: 'The standard asks for records, and there is none.' }
  if (state === 'draft') return { priority: 'medium', why: 'It is written, and has to be approved.' }
  if (state === 'too-old') return { priority: 'medium', why: 'It was done, and what shows it is too old to count.' }
  if (state === 'overdue') return { priority: 'medium', why: 'It has to be read again.' }
  if (state === 'not-judged' && information.length > 0)
    return { priority: 'medium', why: 'It cannot be seen from here: look at the documents and records yourself.' }
  if (state === 'not-judged')
    return { priority: 'medium', why: 'Nothing in writing is asked for: look how it is done.' }
  return { priority: 'low', why: 'It is written and recorded: look whether people work so.' }
}
