import { counted } from '../../../core/words/counted.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { packSeries } from '../pack-series.js'
import type { PackSources } from '../pack-sources.js'
import type { PackSeries } from '../review-pack.js'
import type { ToldTopic } from './pack-topic.js'

/** @returns what each indicator in force shows, the ones off target first */
export function indicatorsTopic(sources: PackSources): ToldTopic {
  const series = packSeries(sources).map(({ series }) => series)
  if (series.length === 0) return { says: ['No indicator was in force.'] }
  const off = series.filter(({ state }) => state === 'off target')
  const silent = series.filter(({ state }) => state === 'no result' || state === 'not measured yet')
  const judged = off.length === 0 ? 'none is off target' : `${off.length} off target: ${named(off)}`
  return {
    says: [
      `${counted(series.length, 'indicator')}: ${judged}.`,
      ...(silent.length > 0 ? [`Nothing was measured for ${named(silent)}.`] : []),
    ],
    series,
  }
}

const named = (series: readonly PackSeries[]) => listInWords(series.map(({ id }) => id))
