import type { InsightFigure, InsightReading } from '../../model/insight.js'
import { periodInWords } from '../../values/period.js'
import { figureInWords } from './figure-in-words.js'

/** @returns `noticed`, `not noticed`, or why it was not evaluated */
export function readingInWords({ isNoticed, why = 'there is too little' }: InsightReading): string {
  if (isNoticed === undefined) return `not evaluated: ${why}`
  return isNoticed ? 'noticed' : 'not noticed'
}

/** @returns such as `Repeated findings (2025-11-23 to 2026-11-22): 50 % (5 of 10)` */
export function insightFigureInWords(one: InsightFigure): string {
  return `${one.title} (${periodInWords(one.period)}): ${figureInWords(one, one.figure)}`
}
