import { REPAIR } from '../firm/processes.js'
import type { Truth } from '../truth.js'
import { factsOn, listIn, textIn } from './fact.js'
import { yearsLater } from './plain-month.js'
import { clausesNotShown } from './system-counts.js'

/** What a certification body would look at, by the question that it asks. */
export type Holes = Readonly<Record<string, readonly string[]>>

/** @returns what is not as it should be on a day, by the truth alone */
export function plainHoles(truth: Truth, day: string): Holes {
  const holes: Record<string, readonly string[]> = {
    'audit-cycle': notAudited(truth, day),
    'management-review': notReviewed(truth, day),
    'clause-records': clausesNotShown(truth, day),
    'major-findings': openMajors(truth, day),
  }
  return Object.fromEntries(Object.entries(holes).filter(([, found]) => found.length > 0))
}

/** Core processes are audited each year, all others within three. */
function notAudited(truth: Truth, day: string): readonly string[] {
  const found: string[] = []
  for (const { id, kind } of [...truth.processes, REPAIR].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    let last = ''
    for (const { values } of factsOn(truth, 'internal-audit', day)) {
      const performed = textIn(values, 'performed')
      const isOfProcess = (values.processes as readonly string[]).includes(id)
      if (isOfProcess && performed <= day && performed > last) last = performed
    }
    if (last === '' || yearsLater(last, kind === 'core' ? 1 : 3) < day) found.push(id)
  }
  return found
}

function notReviewed(truth: Truth, day: string): readonly string[] {
  const held = factsOn(truth, 'management-review', day).map(({ values }) => textIn(values, 'held'))
  const isRecent = held.some((on) => on !== '' && on <= day && yearsLater(on, 1) >= day)
  return isRecent ? [] : ['None was ever held.']
}

function openMajors(truth: Truth, day: string): readonly string[] {
  const found: string[] = []
  for (const { id, values, closed } of factsOn(truth, 'nonconformity', day))
    if (textIn(values, 'grade') === 'major' && closed === undefined) found.push(id)
  return found.sort()
}

/** Where a record says what it came from, and what came from it. */
const EARLIER = ['source', 'nonconformities']
const LATER = ['nonconformity.link', 'corrective_action.link', 'improvement.link']

/** @returns for a record all that had followed from it by a day, itself too, in the order of their ids, each with whether it was closed */
export function plainThreads(truth: Truth, day: string): (start: string) => readonly string[] {
  const closed = new Map<string, string | undefined>()
  const after = new Map<string, string[]>()
  const lead = (from: string, to: string) => after.set(from, [...(after.get(from) ?? []), to])
  for (const type of new Set(truth.records.map((record) => record.type)))
    for (const { id, values, closed: on } of factsOn(truth, type, day)) {
      closed.set(id, on)
      for (const place of EARLIER)
        for (const from of [textIn(values, place), ...listIn(values, place).map(String)]) lead(from, id)
      for (const place of LATER) lead(id, textIn(values, place))
    }
  return (start) => {
    const found = new Set([start])
    for (const one of found) for (const next of after.get(one) ?? []) if (closed.has(next)) found.add(next)
    return [...found].sort().map((id) => `${id}${closed.get(id) === undefined ? '' : ' closed'}`)
  }
}
