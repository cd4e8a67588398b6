import type { Document } from '../../../core/model/document.js'
import { capitalized } from '../../../core/values/capitalized.js'
import type { Say } from '../../../core/words/say.js'
import { type RiskScore, type RiskScores, riskScores, trendOfRisk } from '../../../subjects/risk/risk-scores.js'
import { drawRiskMatrix, type MatrixMark } from '../../charts/risk-matrix.js'
import type { Publication } from '../../shown/publication.js'
import type { ChartView, FiguresView, Highlight } from './figures-view.js'

/** @returns its score, where that comes from and leads to, against the appetite; undefined for what is no risk */
export function riskFigures({ working, say }: Publication, document: Document): FiguresView | undefined {
  const scores = riskScores(working, document)
  if (!scores) return undefined
  const { now, afterTreatment, appetite } = scores
  return {
    highlights: [
      { label: say`Score`, text: String(now.score), note: scoreInWords(say, now) },
      { label: say`Appetite`, text: String(appetite), note: say`the highest score that needs no further action` },
      ...trendOf(say, scores),
      ...(afterTreatment
        ? [{ label: say`After treatment`, text: String(afterTreatment.score), note: scoreInWords(say, afterTreatment) }]
        : []),
      now.score > appetite
        ? { label: say`State`, text: say`Above the appetite`, tone: 'bad' }
        : { label: say`State`, text: say`Within the appetite`, tone: 'good' },
    ],
    charts: [matrixOf(say, scores)],
  }
}

function trendOf(say: Say, scores: RiskScores): readonly Highlight[] {
  const last = scores.earlier.at(-1)
  const trend = trendOfRisk(scores)
  if (!last || !trend) return []
  return [
    { label: say`Trend`, text: say.term(capitalized(trend)), note: say`from ${last.score} on ${say.date(last.on)}` },
  ]
}

function matrixOf(say: Say, { now, afterTreatment, earlier, appetite }: RiskScores): ChartView {
  const last = earlier.at(-1)
  const places = [
    { label: say`now`, name: say`As things stand`, score: now },
    ...(afterTreatment ? [{ label: say`after`, name: say`Once its actions are done`, score: afterTreatment }] : []),
    ...(last ? [{ label: say`before`, name: say`As it was judged the time before`, score: last }] : []),
  ]
  const sentences = places.map(({ name, score }) => say`${name}: ${scoreInWords(say, score)} is ${score.score}.`)
  const title = say`Before and after treatment`
  const marks = places.map(
    ({ label, name, score }): MatrixMark => ({ label, ...score, says: `${name}: ${score.score}` }),
  )
  return {
    title,
    svg: drawRiskMatrix({
      id: 'matrix',
      title,
      description: sentences.join(' '),
      appetite,
      marks,
      axes: axesInWords(say),
    }),
    key: [{ mark: 'appetite', text: say`Appetite: up to ${appetite}` }],
    sentences,
    columns: [],
    rows: [],
  }
}

/** @returns what goes up and what across in a matrix of risks */
export function axesInWords(say: Say): string {
  return say`Up: likelihood. Across: impact.`
}

function scoreInWords(say: Say, { likelihood, impact }: RiskScore): string {
  return say`likelihood ${likelihood} × impact ${impact}`
}
