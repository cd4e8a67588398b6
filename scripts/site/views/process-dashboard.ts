import type { Document } from '../../core/model/document.js'
import type { Metric } from '../../core/model/metric.js'
import { relativePath } from '../../core/values/paths.js'
import { recordState } from '../../subjects/documents/record-state.js'
import { riskScores } from '../../subjects/risk/risk-scores.js'
import { processPoints } from '../../subjects/system/process-points.js'
import { processResources } from '../../subjects/system/process-resources.js'
import { documentLink, type SiteLink } from '../shown/links/site-link.js'
import type { Publication } from '../shown/publication.js'
import type { Tone } from './field-view.js'
import type { FiguresView } from './figures/figures-view.js'
import { indicatorFigures } from './figures/indicator-figures.js'
import { choiceInWords } from './scalar-view.js'

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
  const { working, say, sentence } = publication
  const page = publication.entries.get(process.id)?.path ?? ''
  const { indicators, risks, open, due } = processPoints(working, process)
  const listed = (document: Document, says: string, tone: Tone) => ({ link: titled(publication, document), says, tone })
  const lists = [
    {
      title: say`Providers and equipment`,
      items: processResources(working, process.id).map(({ document, status, isUnusable }) =>
        listed(document, say.term(choiceInWords(status)), isUnusable ? 'bad' : 'plain'),
      ),
    },
    { title: say`Risks`, items: risks.map((risk) => listed(risk, ...riskInWords(publication, risk))) },
    {
      title: say`Open records`,
      items: open.map((record) =>
        listed(record, say.term(choiceInWords(recordState(working, record) ?? 'open')), 'plain'),
      ),
    },
    {
      title: say`Overdue`,
      items: due
        .filter(({ daysLate }) => daysLate > 0)
        .map(({ document, task, on }) => listed(document, say`${sentence(task)}, by ${say.date(on)}`, 'bad')),
    },
  ]
  return {
    indicators: indicators.map(({ indicator }) => {
      const link = titled(publication, indicator as unknown as Document)
      const { path } = link
      const elsewhere =
        path === undefined ? undefined : { chartId: `chart-${indicator.id}`, way: relativePath(page, path) }
      return { link, view: indicatorFigures(publication, indicator, metrics, elsewhere) }
    }),
    lists: lists.filter(({ items }) => items.length > 0),
  }
}

function titled(publication: Publication, { id, title }: Document): SiteLink {
  return { ...documentLink(publication, id), text: `${id} ${title}` }
}

function riskInWords({ working, say }: Publication, risk: Document): [says: string, tone: Tone] {
  const scores = riskScores(working, risk)
  if (!scores) return [say`not judged`, 'due']
  const { now, appetite } = scores
  return now.score > appetite
    ? [say`score ${now.score}, above the appetite`, 'bad']
    : [say`score ${now.score}`, 'plain']
}
