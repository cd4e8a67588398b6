import { printFrontMatter } from '../../core/edit/edit-front-matter.js'
import type { ClauseGuide } from '../../core/model/clause-guide.js'
import type { Document } from '../../core/model/document.js'
import type { DocumentType } from '../../core/model/document-type.js'
import type { Gap, GapAnalysis } from '../../core/model/generated-types.js'
import { type FieldEdit, isRefusal, type PlanOrRefusal } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import { ENTRY_NUMBER } from '../../core/model/register-entry.js'
import { fullClause, type Standard } from '../../core/model/requirement.js'
import { typeFolder } from '../../core/questions/type-folder.js'
import { counted } from '../../core/words/counted.js'
import { listInWords } from '../../core/words/list-in-words.js'
import { usualValues } from '../change/plan-document.js'
import { approvedInWords } from '../change/plan-entry.js'
import { nextId } from '../documents/next-id.js'
import { refuseUnread } from '../documents/refuse-unread.js'
import { type GapFinding, gapFindings } from './gap-findings.js'
import { GAP_STATE_WORDS, GAP_STATES } from './gap-state.js'

export interface GapsAsked {
  readonly standard: Standard
  /** What each clause wants, by its number; may be empty. */
  readonly guides: ReadonlyMap<string, ClauseGuide>
  /** The id of the register, where several compare with this standard. */
  readonly in?: string | undefined
  /** Who keeps a register that is begun. */
  readonly owner?: string | undefined
}

/** What is found by looking at the system. All else in an entry belongs to people, and stays as they wrote it. */
const FOUND = ['required', 'today', 'state', 'question'] as const

/** Decides what a gap analysis says: begins one, or brings what there is up to date. */
export function planGaps(qms: Qms, asked: GapsAsked): PlanOrRefusal {
  const { standard, guides } = asked
  const findings = gapFindings(qms, standard, guides)
  const registers = qms
    .ofType('gap-analysis')
    .filter(({ fields }) => !fields.retired && (fields.standard ?? qms.settings.standards[0]) === standard.id)
  const meant = asked.in === undefined ? registers : registers.filter(({ id }) => id === asked.in)
  const [register, second] = meant
  if (second)
    return {
      reason: `Several gap analyses compare with ${standard.name}: ${listInWords(meant.map(({ id }) => id))}.`,
      remedy: `Name one with --in, such as --in ${second.id}.`,
    }
  if (register) return update(qms, standard, register, findings)
  if (asked.in !== undefined)
    return {
      reason: `${asked.in} is no gap analysis that compares with ${standard.name}.`,
      remedy:
        registers.length > 0
          ? `Name one that is: ${listInWords(registers.map(({ id }) => id))}.`
          : 'Leave out --in to begin one.',
    }
  return begin(qms, asked, findings)
}

function begin(qms: Qms, { standard, owner }: GapsAsked, findings: readonly GapFinding[]): PlanOrRefusal {
  const type = qms.types.get('gap-analysis') as DocumentType
  const refusal = refuseUnread(qms, type)
  if (refusal) return refusal
  if (owner === undefined)
    return {
      reason: `There is no gap analysis for ${standard.name} yet, and nothing says who keeps it.`,
      remedy: 'Name the role or person: qms gap --owner quality-manager',
    }
  const id = nextId(qms, type)
  if (isRefusal(id)) return id
  const path = `${typeFolder(qms, type)}/${id}.md`
  const { 'change.class': level, 'change.summary': summary, ...usual } = usualValues(qms, type)
  const fields = {
    id,
    type: type.name,
    title: `Gap analysis for ${standard.name}`,
    owner,
    ...usual,
    clauses: [...type.clauses],
    standard: standard.id,
    change: { class: level, summary },
    entries: findings.map((finding, index) => newEntry(qms, index + 1, finding)),
  }
  return {
    changes: [{ kind: 'create', path, content: `${printFrontMatter(fields)}\n${TEXT}` }],
    sentences: [
      `${path} compares ${counted(findings.length, 'clause')} of ${standard.name} with what there is: ${countsInWords(findings)}.`,
      FOR_PEOPLE,
    ],
  }
}

const TEXT = `What the standard asks for, clause by clause, beside what we have. The toolkit writes what it finds into \`required\`, \`today\`, \`state\` and \`question\`; people who have looked write the rest.
`

const FOR_PEOPLE =
  'Ask each question where the work is done, and write what you saw in “answer” and “rating”. For what is missing, write “action”, “responsible” and “due”: it is chased from then on.'

function newEntry(qms: Qms, number: number, finding: GapFinding) {
  const { title, clause, required, today, state, question, kind, priority, why } = finding
  return {
    [ENTRY_NUMBER]: number,
    title,
    clause,
    required,
    today,
    state,
    question,
    ...(kind && { kind }),
    priority,
    why,
    found: qms.today,
  }
}

function update(
  qms: Qms,
  standard: Standard,
  register: Document<GapAnalysis>,
  findings: readonly GapFinding[],
): PlanOrRefusal {
  const entries = (register.fields.entries ?? []) as readonly (Gap & { readonly no?: number })[]
  const nameOf = (clause: string) => fullClause(clause, qms.settings.standards)
  const positions = new Map(entries.map(({ clause = '' }, index) => [nameOf(clause), index]))
  const known = findings.flatMap((finding) => {
    const index = positions.get(nameOf(finding.clause))
    const entry = index === undefined ? undefined : entries[index]
    return entry && index !== undefined ? [{ finding, entry, index }] : []
  })
  const open = known.filter(({ entry }) => entry.closed === undefined)
  const fresh = findings.filter(({ clause }) => !positions.has(nameOf(clause)))
  const first = 1 + Math.max(0, ...entries.map(({ no }) => Number(no) || 0))
  const edits: readonly FieldEdit[] = [
    ...open.flatMap(({ finding, entry, index }) =>
      FOUND.filter((name) => entry[name] !== finding[name]).map((name) => ({
        path: `entries.${index}.${name}`,
        value: finding[name],
      })),
    ),
    ...fresh.map((finding, index) => ({ path: 'entries', entry: newEntry(qms, first + index, finding) })),
  ]
  const idOf = ({ no }: { readonly no?: number }) => `${register.id}#${no}`
  const moved = open.filter(({ finding, entry }) => entry.state !== finding.state)
  const reopened = known.filter(({ finding, entry }) => entry.closed !== undefined && isMissing(finding))
  const inScope = new Set(findings.map(({ clause }) => nameOf(clause)))
  const outside = entries.filter(
    ({ clause = '', closed }) =>
      closed === undefined && nameOf(clause).startsWith(`${standard.id}/`) && !inScope.has(nameOf(clause)),
  )
  const { path, blob } = register
  return {
    changes: edits.length > 0 ? [{ kind: 'edit', path, blob, edits }] : [],
    sentences: [
      `${path} compares ${counted(findings.length, 'clause')} of ${standard.name} with what there is: ${countsInWords(findings)}.`,
      ...moved.map(
        ({ finding, entry }) =>
          `${idOf(entry)} ${finding.clause}: ${wordOf(entry.state)}, now ${wordOf(finding.state)}. ${finding.today}`,
      ),
      ...fresh.map(({ clause, title }) => `${clause} ${title} is new in the list.`),
      ...reopened.map(
        ({ finding, entry }) =>
          `${idOf(entry)} is closed, and ${finding.clause} is ${wordOf(finding.state)}: ${finding.today} Look again, and open a nonconformity if it is so.`,
      ),
      ...outside.map(
        (entry) =>
          `${idOf(entry)} is about ${entry.clause}, which is not in scope. Close it, or take the clause out of “not_applicable” of the scope.`,
      ),
      ...(edits.length === 0
        ? ['Nothing has changed since it was written.']
        : approvedInWords(qms, register as Document)),
    ],
  }
}

function isMissing({ state }: GapFinding): boolean {
  return state !== 'effective' && state !== 'not-judged'
}

function wordOf(state: GapFinding['state'] | undefined): string {
  return state === undefined ? 'not looked at' : GAP_STATE_WORDS[state]
}

/** `12 missing, 3 for people to judge, 40 in order`. */
function countsInWords(findings: readonly GapFinding[]): string {
  return GAP_STATES.flatMap((state) => {
    const count = findings.filter((one) => one.state === state).length
    return count === 0 ? [] : [`${count} ${GAP_STATE_WORDS[state]}`]
  }).join(', ')
}
