import { printFrontMatter } from '../../core/edit/edit-front-matter.js'
import type { Document } from '../../core/model/document.js'
import type { DocumentType } from '../../core/model/document-type.js'
import type { Milestone, Roadmap } from '../../core/model/generated-types.js'
import { type FieldEdit, isRefusal, type PlanOrRefusal, type Refusal } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import { ENTRY_NUMBER } from '../../core/model/register-entry.js'
import type { Standard } from '../../core/model/requirement.js'
import type { PlannedMilestone, RoadmapMethod } from '../../core/model/roadmap-method.js'
import { typeFolder } from '../../core/questions/type-folder.js'
import { addDays, addMonths, type CalendarDate, daysBetween, isOverdue } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import { counted } from '../../core/words/counted.js'
import { usualValues } from '../change/plan-document.js'
import { approvedInWords } from '../change/plan-entry.js'
import { nextId } from '../documents/next-id.js'
import { refuseUnread } from '../documents/refuse-unread.js'
import { isActive, peopleBehind } from '../people/people.js'
import { placeSteps } from './chain.js'

export interface RoadmapAsked {
  readonly standard: Standard
  /** The ways that there are. */
  readonly methods: readonly RoadmapMethod[]
  /** The name of one of them. */
  readonly method?: string | undefined
  readonly start?: CalendarDate | undefined
  readonly target?: CalendarDate | undefined
  /** Who keeps a roadmap that is begun. */
  readonly owner?: string | undefined
}

/** @returns the roadmap to this standard that is in use, if there is one */
export function roadmapTo(qms: Qms, standard: Standard): Document<Roadmap> | undefined {
  return qms
    .ofType('roadmap')
    .find(({ fields }) => !fields.retired && (fields.standard ?? qms.settings.standards[0]) === standard.id)
}

/** Decides on a roadmap: begins one, moves its days, or goes on by another method. */
export function planRoadmap(qms: Qms, asked: RoadmapAsked): PlanOrRefusal {
  const roadmap = roadmapTo(qms, asked.standard)
  const name = asked.method ?? roadmap?.fields.method
  const method = asked.methods.find(({ id }) => id === name)
  if (!method) return refuseMethod(asked, name)
  const start = asked.start ?? roadmap?.fields.start ?? qms.today
  const target =
    asked.target ?? (asked.start === undefined ? roadmap?.fields.target : undefined) ?? usualEnd(qms, method, start)
  const refusal = refuseDays(qms, start, target)
  if (refusal) return refusal
  const before = asked.methods.find(({ id }) => id === roadmap?.fields.method)
  const plan = { method, before, start, target, milestones: withDays(method, start, target) }
  return roadmap ? change(qms, roadmap, plan) : begin(qms, asked, plan)
}

interface DatedPlan {
  readonly method: RoadmapMethod
  /** The one by which the roadmap went so far. */
  readonly before: RoadmapMethod | undefined
  readonly start: CalendarDate
  readonly target: CalendarDate
  readonly milestones: readonly DatedMilestone[]
}

interface DatedMilestone extends PlannedMilestone {
  readonly from: CalendarDate
  readonly until: CalendarDate
}

function refuseMethod({ methods }: RoadmapAsked, name: string | undefined): Refusal {
  const known = methods.map(({ id, fits, months: [fewest, most] }) => `${id} (${fewest} to ${most} months): ${fits}`)
  return {
    reason: name === undefined ? 'Nothing says by which method you go.' : `There is no method called “${name}”.`,
    remedy: ['Name one with --method:', ...known].join('\n  '),
  }
}

function refuseDays({ today }: Qms, start: CalendarDate, target: CalendarDate): Refusal | undefined {
  if (target <= start)
    return {
      reason: `The target, ${target}, is not after the start, ${start}.`,
      remedy: 'Give a later day with --target.',
    }
  if (isOverdue(target, today))
    return { reason: `The target, ${target}, is past.`, remedy: 'Give a day to come with --target.' }
  return undefined
}

const SMALL = 10
const LARGE = 50

/** The fewest months up to ten people, the most from fifty on: a default, never a rule. */
function usualEnd(qms: Qms, { months: [fewest, most] }: RoadmapMethod, start: CalendarDate): CalendarDate {
  const people = qms.people.filter((person) => isActive(person, qms.today)).length
  const share = Math.min(1, Math.max(0, (people - SMALL) / (LARGE - SMALL)))
  return addMonths(start, Math.round(fewest + share * (most - fewest)))
}

function withDays({ milestones }: RoadmapMethod, start: CalendarDate, target: CalendarDate): readonly DatedMilestone[] {
  const placed = placeSteps(milestones.map(({ step, weeks, after = [] }) => ({ step, after, length: weeks })))
  const weeks = Math.max(...[...placed.values()].map(({ until }) => until))
  const dayAt = (week: number) => addDays(start, Math.round((week / weeks) * daysBetween(start, target)))
  return milestones.map((one) => {
    const { from = 0, until = 0 } = placed.get(one.step) ?? {}
    return { ...one, from: dayAt(from), until: dayAt(until) }
  })
}

function begin(qms: Qms, { standard, owner }: RoadmapAsked, plan: DatedPlan): PlanOrRefusal {
  const type = qms.types.get('roadmap') as DocumentType
  const refusal = refuseUnread(qms, type)
  if (refusal) return refusal
  if (owner === undefined)
    return {
      reason: `There is no roadmap to ${standard.name} yet, and nothing says who keeps it.`,
      remedy: 'Name the role or person with --owner, such as --owner quality-manager.',
    }
  const id = nextId(qms, type)
  if (isRefusal(id)) return id
  const path = `${typeFolder(qms, type)}/${id}.md`
  const { 'change.class': level, 'change.summary': summary, ...usual } = usualValues(qms, type)
  const { method, start, target, milestones } = plan
  const fields = {
    id,
    type: type.name,
    title: `Roadmap to ${standard.name}`,
    owner,
    ...usual,
    clauses: [...type.clauses],
    standard: standard.id,
    method: method.id,
    start,
    target,
    change: { class: level, summary },
    entries: milestones.map((one, index) => newEntry(qms, index + 1, one)),
  }
  return {
    changes: [{ kind: 'create', path, content: `${printFrontMatter(fields)}\n${TEXT}` }],
    sentences: [
      `${path} has ${counted(milestones.length, 'milestone')}, from ${start} to ${target}, ${method.title.toLowerCase()}.`,
      ...usualInWords(plan),
      `Look at “responsible” and the days of each, add “lead”, “team”, “resources” and “budget” where you want them, and have it approved: qms approve ${id}`,
      'A milestone is reached when the system shows it. “qms roadmap” says where you are, “qms next” what to do this week.',
    ],
  }
}

const TEXT = `The way to the certificate: what is done when, and what shows that a milestone is reached. It is not ticked off: \`qms roadmap\` says where we are.
`

function usualInWords({ method: { months, title }, start, target }: DatedPlan): readonly string[] {
  const [fewest, most] = months
  const usual = `${fewest} to ${most} months are usual ${title.toLowerCase()}`
  if (target < addMonths(start, fewest)) return [`That is short: ${usual}.`]
  return target > addMonths(start, most) ? [`That is long: ${usual}.`] : []
}

function newEntry(qms: Qms, number: number, milestone: DatedMilestone) {
  const { step, title, phase, module, objective, responsible, from, until, after } = milestone
  const { in_force, recorded, answered, points, inspectors_look_for } = milestone
  return {
    [ENTRY_NUMBER]: number,
    ...defined({ title, step, phase, module, objective }),
    // A role without a holder would be a problem from the first day.
    ...(peopleBehind(qms, responsible).length > 0 && { responsible }),
    ...defined({ from, until, after, in_force, recorded, answered, points, inspectors_look_for }),
  }
}

type Entry = Milestone & { readonly [ENTRY_NUMBER]?: number }

/** What both methods have keeps what people wrote, and gets new days and a new place; milestones of one’s own stay. */
function change(qms: Qms, roadmap: Document<Roadmap>, plan: DatedPlan): PlanOrRefusal {
  const entries = (roadmap.fields.entries ?? []) as readonly Entry[]
  const isIn = (method: RoadmapMethod | undefined, step: string | undefined) =>
    method?.milestones.some((one) => one.step === step) ?? false
  const open = entries.map((entry, index) => ({ entry, index })).filter(({ entry }) => entry.dropped === undefined)
  const fresh = plan.milestones.filter(({ step }) => !open.some(({ entry }) => entry.step === step))
  const isOtherMethod = plan.method.id !== roadmap.fields.method
  const gone = open.filter(({ entry: { step } }) => isIn(plan.before, step) && !isIn(plan.method, step))
  const first = 1 + Math.max(0, ...entries.map((entry) => Number(entry[ENTRY_NUMBER]) || 0))
  const edits: readonly FieldEdit[] = [
    ...(['start', 'target'] as const)
      .filter((name) => roadmap.fields[name] !== plan[name])
      .map((name) => ({ path: name, value: plan[name] })),
    ...(isOtherMethod ? [{ path: 'method', value: plan.method.id }] : []),
    ...open.flatMap(({ entry, index }) => moved(entry, index, plan)),
    ...(isOtherMethod ? open.flatMap(({ entry, index }) => linked(entry, index, plan)) : []),
    ...gone.flatMap(({ index }) => [
      { path: `entries.${index}.dropped`, value: qms.today },
      { path: `entries.${index}.dropped_because`, value: `Not part of the way ${plan.method.title.toLowerCase()}.` },
    ]),
    ...(isOtherMethod ? fresh : []).map((one, index) => ({
      path: 'entries',
      entry: newEntry(qms, first + index, one),
    })),
  ]
  const { path, blob, id } = roadmap
  if (edits.length === 0) return { changes: [], sentences: [`${path} has these days already.`] }
  return {
    changes: [{ kind: 'edit', path, blob, edits }],
    sentences: [
      `${path} now goes from ${plan.start} to ${plan.target}, ${plan.method.title.toLowerCase()}.`,
      ...usualInWords(plan),
      ...gone.map(
        ({ entry }) =>
          `${id}#${entry[ENTRY_NUMBER]} “${entry.title}” is dropped: the new method has no such milestone.`,
      ),
      ...(isOtherMethod ? fresh : []).map(({ title, from, until }) => `“${title}” is new, from ${from} to ${until}.`),
      ...approvedInWords(qms, roadmap as Document),
    ],
  }
}

function moved(entry: Entry, index: number, { milestones }: DatedPlan): readonly FieldEdit[] {
  const planned = milestones.find(({ step }) => step === entry.step)
  if (!planned) return []
  return (['from', 'until'] as const)
    .filter((name) => entry[name] !== planned[name])
    .map((name) => ({ path: `entries.${index}.${name}`, value: planned[name] }))
}

/** What comes before it is that of the new method: that of the old one may be dropped. */
function linked({ step }: Entry, index: number, { milestones }: DatedPlan): readonly FieldEdit[] {
  const planned = milestones.find((one) => one.step === step)
  return planned ? [{ path: `entries.${index}.after`, value: planned.after }] : []
}
