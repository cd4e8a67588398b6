import { figureInWords } from '../../core/format/index.js'
import { rowsWhere } from '../../core/model/rows-where.js'
import { periodInWords } from '../../core/values/period.js'
import { insightsOf, type ReadInsight } from '../../subjects/system/insights-of.js'
import { insightsReport } from '../../subjects/system/reports/insights.js'
import type { SiteLink } from '../shown/links/site-link.js'
import { metricPath } from '../shown/page-path.js'
import type { Publication } from '../shown/publication.js'
import { selectionPath } from './selection-path.js'

/** What figures say only together. */
export interface InsightsView {
  readonly noticed: readonly NoticedInsight[]
  /** How many there are besides, and how many could not be told. */
  readonly rest: string
  readonly all: string
}

interface NoticedInsight {
  readonly insight: SiteLink
  readonly lookAt: string
  /** What was compared. */
  readonly figures: readonly SiteLink[]
}

/** @returns the insights that are noticed today; those that could not be evaluated are counted, as they are no good news */
export function insightsView(publication: Publication): InsightsView {
  const { say } = publication
  const all = insightsOf(publication.working)
  const told = all.filter(({ reading }) => reading.isNoticed !== undefined)
  const noticed = told.filter(({ reading }) => reading.isNoticed)
  const untold = all.length - told.length
  return {
    noticed: noticed.map((one) => viewInsight(publication, one)),
    rest: [
      say`${noticed.length} of ${all.length} {1:insight|insights} noticed`,
      ...(untold > 0 ? [say`${untold} not evaluated, because the figures are too few`] : []),
    ].join('; '),
    all: selectionPath(publication, rowsWhere(insightsReport, {})) ?? '',
  }
}

function viewInsight(publication: Publication, { insight, reading }: ReadInsight): NoticedInsight {
  const { say, sentence } = publication
  const path = selectionPath(publication, rowsWhere(insightsReport, { insight: insight.id }))
  return {
    insight: { text: say.term(insight.title), ...(path && { path }) },
    lookAt: say.term(insight.lookAt),
    figures: reading.figures.map((one) => ({
      text: `${say.term(one.title)} (${sentence(periodInWords(one.period))}): ${sentence(figureInWords(one, one.figure))}`,
      ...(one.metric && { path: metricPath(one.metric) }),
    })),
  }
}
