import type { Document } from '../../../core/model/document.js'
import { capitalized } from '../../../core/values/capitalized.js'
import { dateInWords } from '../../../core/words/date-in-words.js'
import { type RiskScore, type RiskScores, riskScores, trendOfRisk } from '../../../subjects/risk/risk-scores.js'
import { drawRiskMatrix, type MatrixMark } from '../../charts/risk-matrix.js'
import type { Publication } from '../../shown/publication.js'
import type { ChartView, FiguresView, Highlight } from './figures-view.js'

/** @returns its score, where that comes from and leads to, against the appetite; undefined for what is no risk */
export function riskFigures({ working }: Publication, document: Document): FiguresView | undefined {
  const scores = riskScores(working, document)
  if (!scores) return undefined
  const { now, afterTreatment, appetite } = scores
  return {
    highlights: [
      { label: 'Score', text: String(now.score), note: scoreInWords(now) },
      { label: 'Appetite', text: String(appetite), note: 'the highest score that needs no further action' },
      ...trendOf(scores),
      ...(afterTreatment
        ? [{ label: 'After treatment', text: String(afterTreatment.score), note: scoreInWords(afterTreatment) }]
        : []),
      now.score > appetite
        ? { label: 'State', text: 'Above the appetite', tone: 'bad' }
        : { label: 'State', text: 'Within the appetite', tone: 'good' },
    ],
    charts: [matrixOf(scores)],
  }
}

function trendOf(scores: RiskScores): readonly Highlight[] {
  const last = scores.earlier.at(-1)
  const trend = trendOfRisk(scores)
  if (!last || !trend) return []
  return [{ label: 'Trend', text: capitalized(trend), note: `from ${last.score} on ${dateInWords(last.on)}` }]
}

function matrixOf({ now, afterTreatment, earlier, appetite }: RiskScores): ChartView {
  const last = earlier.at(-1)
  const places = [
    { label: 'now', score: now },
    ...(afterTreatment ? [{ label: 'after', score: afterTreatment }] : []),
    ...(last ? [{ label: 'before', score: last }] : []),
  ]
  const sentences = places.map(({ label, score }) => `${NAMES[label]}: ${scoreInWords(score)} is ${score.score}.`)
  const title = 'Before and after treatment'
  const marks = places.map(
    ({ label, score }): MatrixMark => ({ label, ...score, says: `${NAMES[label]}: ${score.score}` }),
  )
  return {
    title,
    svg: drawRiskMatrix({ id: 'matrix', title, description: sentences.join(' '), appetite, marks }),
    key: [{ mark: 'appetite', text: `Appetite: up to ${appetite}` }],
    sentences,
    columns: [],
    rows: [],
  }
}

const NAMES: Readonly<Record<string, string>> = {
  now: 'As things stand',
  after: 'Once its actions are done',
  before: 'As it was judged the time before',
}

function scoreInWords({ likelihood, impact }: RiskScore): string {
  return `likelihood ${likelihood} × impact ${impact}`
}
