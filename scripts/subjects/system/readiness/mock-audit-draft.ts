import type { Document } from '../../../core/model/document.js'
import { defineDraft } from '../../../core/model/draft.js'
import type { Qms } from '../../../core/model/qms.js'
import { defined } from '../../../core/values/defined.js'
import { groupBy } from '../../../core/values/group-by.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { closestClass } from '../../documents/closest-class.js'
import type { AuditCheck } from '../audit-check.js'
import { type AuditStage, readinessPoints } from './readiness-points.js'
import { sampledThreads, type Thread } from './sampled-threads.js'

/** What one of the records says that was found. */
interface MockFinding {
  readonly question: string
  readonly found: string
  readonly about?: readonly string[]
}

/** A mock audit begins with what readiness has found on that day: points to look at, and threads that lack something. */
export const mockAuditDraft = defineDraft({
  draftOf: 'mock-audit',
  draft: (qms, { stage = '2', seed = qms.today }) => ({
    values: {
      title: stage === 'surveillance' ? 'Mock audit for surveillance' : `Mock audit for stage ${stage}`,
      stage,
      seed,
      made: qms.today,
      // It repeats what records say that not everybody may read.
      confidentiality: closestClass(qms, recordsNamed(qms, stage, seed)),
    },
    sections: [],
  }),
  complete(qms, { stage = '', seed = qms.today }) {
    const points = pointsOf(qms, stage)
    const unseen = points.filter(({ answer }) => answer === 'not evaluated')
    const threads = sampledThreads(qms, seed)
    const findings = [
      ...points.filter(({ answer }) => answer === 'look at it').map((point) => findingOf(qms, point)),
      ...incompleteRecords(threads),
    ]
    return {
      texts: {},
      sections: [
        { title: 'Records that were drawn', text: listed(threads.map(inWords)) },
        { title: 'Could not be seen', text: listed(unseen.map(({ question, why }) => `${question} ${why}`)) },
      ],
      groups: { findings: findings.map((finding) => ({ ...finding })) },
    }
  },
})

function pointsOf(qms: Qms, stage: string) {
  return readinessPoints(qms).filter(({ stages }) => stages.includes(stage as AuditStage))
}

function recordsNamed(qms: Qms, stage: string, seed: string): readonly Document[] {
  const drawn = sampledThreads(qms, seed).flatMap(({ steps }) => steps.map(({ record }) => record))
  const looked = pointsOf(qms, stage).filter(({ answer }) => answer === 'look at it')
  return [...drawn, ...looked.flatMap(({ found }) => found.flatMap((id) => qms.find(id) ?? []))]
}

/** A point may name people, who are not documents: they are in the sentence. */
function findingOf(qms: Qms, { question, why, found }: AuditCheck): MockFinding {
  const about = found.filter((id) => qms.find(id) !== undefined)
  const people = found.filter((id) => !about.includes(id)).map((id) => qms.nameOf(id))
  const named = people.length > 0 ? ` It is about ${listInWords(people)}.` : ''
  return { question, found: why + named, ...defined({ about: about.length > 0 ? about : undefined }) }
}

/** A record that several threads lead to is one finding. */
function incompleteRecords(threads: readonly Thread[]): readonly MockFinding[] {
  const steps = threads.flatMap(({ start, steps: all }) => all.map((step) => ({ start, ...step })))
  const lacking = groupBy(
    steps.filter(({ missing }) => missing.length > 0),
    ({ record }) => record.id,
  )
  return [...lacking].flatMap(([id, [first, ...others]]) => {
    if (!first) return []
    const from = [first, ...others].map(({ start }) => start.id).filter((start) => start !== id)
    const led = from.length > 0 ? `${listInWords(from)} ${from.length > 1 ? 'lead' : 'leads'} to it. ` : ''
    const found = `It is ${first.state}. ${led}Missing: ${first.missing.join('; ')}`
    return [{ question: `Is ${id} complete?`, found, about: [id, ...from] }]
  })
}

function inWords({ steps }: Thread): string {
  return steps.map(({ record, state }) => `${record.id} (${state})`).join(', then ')
}

function listed(lines: readonly string[]): string {
  return lines.length > 0 ? lines.map((line) => `- ${line}`).join('\n') : 'None.'
}
