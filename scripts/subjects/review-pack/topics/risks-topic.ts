import type { Document } from '../../../core/model/document.js'
import type { Risk } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { isWithin } from '../../../core/values/period.js'
import { counted } from '../../../core/words/counted.js'
import { isClosed } from '../../documents/is-closed.js'
import { riskScores } from '../../risk/risk-scores.js'
import type { PackSources } from '../pack-sources.js'
import type { PackItem } from '../review-pack.js'
import type { ToldTopic } from './pack-topic.js'

/** @returns the risks that are watched, the highest first: their scores, how these moved, and whether the actions worked */
export function risksTopic({ qms, period }: PackSources): ToldTopic {
  const watched = qms
    .ofType('risk')
    .filter((risk) => (risk.fields.identified ?? '') <= qms.today && !isClosed(qms, risk as Document))
    .map((risk) => ({ risk, score: riskScores(qms, risk as Document)?.now.score ?? 0 }))
    .sort((a, b) => b.score - a.score)
  if (watched.length === 0) return { says: ['No risk is watched: none was recorded, or all are closed.'] }
  const { appetite } = qms.settings.risk
  const above = watched.filter(({ score }) => score > appetite).length
  const fresh = watched.filter(({ risk }) => isWithin(period, risk.fields.identified ?? '')).length
  const judged = qms
    .ofType('risk')
    .flatMap(({ fields: { effectiveness: { judged = '', result } = {} } }) =>
      isWithin(period, judged) ? (result ?? []) : [],
    )
  const worked = judged.filter((result) => result === 'effective').length
  return {
    says: [
      `${counted(watched.length, 'risk')} watched, ${above} above the appetite of ${appetite}; ${fresh} identified in the period.`,
      judged.length === 0
        ? 'No judgement was recorded in the period on whether actions on risks worked.'
        : `The actions on ${judged.length} of them were judged in the period: ${worked} worked.`,
    ],
    lists: [{ title: 'Risks, the highest first', items: watched.map(({ risk }) => itemOf(qms, risk)) }],
  }
}

function itemOf(qms: Qms, risk: Document<Risk>): PackItem {
  const { id, title = '', fields } = risk
  const scores = riskScores(qms, risk as Document)
  const before = scores?.earlier.at(-1)
  const score = scores ? `score ${scores.now.score}` : 'not judged'
  const moved = before ? `, ${before.score} on ${before.on}` : ''
  const open = (fields.actions ?? []).filter(({ done }) => done === undefined || done > qms.today).length
  return { id, title, says: `${score}${moved}; ${counted(open, 'open action')}` }
}
