import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import { counted } from '../../../core/words/counted.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { isInForce } from '../../approval/status.js'
import { objectiveProgress } from '../../objective/objective-progress.js'
import type { PackSources } from '../pack-sources.js'
import type { PackItem } from '../review-pack.js'
import type { ToldTopic } from './pack-topic.js'

/** @returns how near each quality objective is to its target, against the time that has passed */
export function objectivesTopic({ qms, period }: PackSources): ToldTopic {
  const looked = qms.ofType('quality-objective').filter((objective) => {
    const { due = '' } = objective.fields
    return isInForce(qms, objective as Document) && due >= period.from
  })
  if (looked.length === 0) return { says: ['No quality objective was in force in the period.'] }
  const told = looked.map((objective) => tell(qms, objective as Document))
  const states = [...new Set(told.map(({ state }) => state))]
  const counts = states.map((state) => `${told.filter((one) => one.state === state).length} ${state}`)
  return {
    says: [`${counted(looked.length, 'quality objective')}: ${listInWords(counts)}.`],
    lists: [{ title: 'Quality objectives', items: told.map(({ item }) => item) }],
  }
}

function tell(qms: Qms, objective: Document): { readonly state: string; readonly item: PackItem } {
  const { id, title = '' } = objective
  const progress = objectiveProgress(qms, objective)
  if (!progress) return { state: 'without numbers', item: { id, title, says: 'has no baseline, target or due date' } }
  const { baseline, target, due, now, share, elapsed, state } = progress
  const value = now ? `${now.value} on ${now.on}` : 'no result'
  const says = `${state}: ${value}, from ${baseline} to ${target} by ${due}${courseInWords(share, elapsed)}`
  return { state, item: { id, title, says } }
}

function courseInWords(share: number | undefined, elapsed: number | undefined): string {
  if (elapsed === undefined) return share === undefined ? '' : `, ${percent(share)} of the way`
  return share === undefined
    ? `, after ${percent(elapsed)} of the time`
    : `, ${percent(share)} of the way in ${percent(elapsed)} of the time`
}

const percent = (share: number) => `${Math.round(share * 100)} %`
