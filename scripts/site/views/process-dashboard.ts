import type { Document } from '../../core/model/document.js'
import type { Metric } from '../../core/model/metric.js'
import type { Qms } from '../../core/model/qms.js'
import { dateInWords } from '../../core/words/date-in-words.js'
import { recordState } from '../../subjects/documents/record-state.js'
import { riskScores } from '../../subjects/risk/risk-scores.js'
import { processPoints } from '../../subjects/system/process-points.js'
import { documentLink, type SiteLink } from '../shown/links/site-link.js'
import type { Publication } from '../shown/publication.js'
import type { Tone } from './field-view.js'
import type { FiguresView } from './figures/figures-view.js'
import { indicatorFigures } from './figures/indicator-figures.js'

/** How a process is doing: its figures, and what it has to see to. */
export interface ProcessDashboard {
  readonly indicators: readonly { readonly link: SiteLink; readonly view: FiguresView }[]
  readonly lists: readonly DashboardList[]
}

interface DashboardList {
  readonly title: string
  readonly items: readonly { readonly link: SiteLink; readonly says: string; readonly tone: Tone }[]
}

/** @param metrics those that an indicator may name */
export function processDashboard(
  publication: Publication,
  process: Document,
  metrics: readonly Metric[],
): ProcessDashboard {
  const { working } = publication
  const { indicators, risks, open, due } = processPoints(working, process)
  const listed = (document: Document, says: string, tone: Tone) => ({ link: titled(publication, document), says, tone })
  const lists = [
    { title: 'Risks', items: risks.map((risk) => listed(risk, ...riskInWords(working, risk))) },
    {
      title: 'Open records',
      items: open.map((record) => listed(record, recordState(working, record) ?? 'open', 'plain')),
    },
    {
      title: 'Overdue',
      items: due
        .filter(({ daysLate }) => daysLate > 0)
        .map(({ document, task, on }) => listed(document, `${task}, by ${dateInWords(on)}`, 'bad')),
    },
  ]
  return {
    indicators: indicators.map(({ indicator }) => ({
      link: titled(publication, indicator as unknown as Document),
      view: indicatorFigures(publication, indicator, metrics, `chart-${indicator.id}`),
    })),
    lists: lists.filter(({ items }) => items.length > 0),
  }
}

function titled(publication: Publication, { id, title }: Document): SiteLink {
  return { ...documentLink(publication, id), text: `${id} ${title}` }
}

function riskInWords(qms: Qms, risk: Document): [says: string, tone: Tone] {
  const scores = riskScores(qms, risk)
  if (!scores) return ['not judged', 'due']
  const { now, appetite } = scores
  return now.score > appetite ? [`score ${now.score}, above the appetite`, 'bad'] : [`score ${now.score}`, 'plain']
}
