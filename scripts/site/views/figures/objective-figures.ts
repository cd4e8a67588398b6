import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import { defined } from '../../../core/values/defined.js'
import { dateInWords } from '../../../core/words/date-in-words.js'
import {
  type ObjectiveProgress,
  objectiveProgress,
  type ProgressState,
} from '../../../subjects/objective/objective-progress.js'
import { drawProgress } from '../../charts/progress.js'
import type { Publication } from '../../shown/publication.js'
import type { Tone } from '../field-view.js'
import type { ChartView, FiguresView } from './figures-view.js'
import { numberInWords } from './number-in-words.js'

const TONES: Readonly<Record<ProgressState, Tone>> = {
  reached: 'good',
  'on course': 'plain',
  behind: 'bad',
  missed: 'bad',
  'not measured': 'due',
}

/** @returns from where to where, how far it is, and how much of the time is gone; undefined for what is no quality objective */
export function objectiveFigures({ working }: Publication, document: Document): FiguresView | undefined {
  const progress = objectiveProgress(working, document)
  if (!progress) return undefined
  const unit = fieldText(document.fields, 'unit') ?? ''
  const { baseline, now, target, due, state } = progress
  return {
    highlights: [
      { label: 'Baseline', text: numberInWords(baseline, unit) },
      now
        ? { label: 'Now', text: numberInWords(now.value, unit), note: dateInWords(now.on) }
        : { label: 'Now', text: 'no result yet' },
      { label: 'Target', text: numberInWords(target, unit), note: `by ${dateInWords(due)}` },
      { label: 'State', text: capitalized(state), tone: TONES[state] },
    ],
    charts: progressChart(progress),
  }
}

function progressChart({ share, elapsed }: ObjectiveProgress): readonly ChartView[] {
  if (share === undefined) return []
  const percent = (part: number) => `${Math.round(part * 100)} %`
  const sentences = [
    `${percent(share)} of the way from the baseline to the target.`,
    elapsed === undefined
      ? 'The time counts from the day on which it came into force.'
      : `${percent(elapsed)} of the time is gone.`,
  ]
  const title = 'Way and time'
  const svg = drawProgress({ id: 'progress', title, description: sentences.join(' '), share, ...defined({ elapsed }) })
  return [{ title, svg, key: [], sentences, columns: [], rows: [] }]
}

function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
