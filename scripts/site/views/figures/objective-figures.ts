import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import { capitalized } from '../../../core/values/capitalized.js'
import { defined } from '../../../core/values/defined.js'
import type { Say } from '../../../core/words/say.js'
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
export function objectiveFigures({ working, say }: Publication, document: Document): FiguresView | undefined {
  const progress = objectiveProgress(working, document)
  if (!progress) return undefined
  const unit = fieldText(document.fields, 'unit') ?? ''
  const { baseline, now, target, due, state } = progress
  return {
    highlights: [
      { label: say`Baseline`, text: numberInWords(say, baseline, unit) },
      now
        ? { label: say`Now`, text: numberInWords(say, now.value, unit), note: say.date(now.on) }
        : { label: say`Now`, text: say`no result yet` },
      { label: say`Target`, text: numberInWords(say, target, unit), note: say`by ${say.date(due)}` },
      { label: say`State`, text: say.term(capitalized(state)), tone: TONES[state] },
    ],
    charts: progressChart(say, progress),
  }
}

function progressChart(say: Say, { share, elapsed }: ObjectiveProgress): readonly ChartView[] {
  if (share === undefined) return []
  const percent = (part: number) => `${Math.round(part * 100)} %`
  const sentences = [
    say`${percent(share)} of the way from the baseline to the target.`,
    elapsed === undefined
      ? say`The time counts from the day on which it came into force.`
      : say`${percent(elapsed)} of the time is gone.`,
  ]
  const title = say`Way and time`
  const svg = drawProgress({
    id: 'progress',
    title,
    description: sentences.join(' '),
    share,
    today: say`today`,
    ...defined({ elapsed }),
  })
  return [{ title, svg, key: [], sentences, columns: [], rows: [] }]
}
