import type { Metric } from '../../core/model/metric.js'
import { defined } from '../../core/values/defined.js'
import type { Say } from '../../core/words/say.js'
import { isProcess } from '../../subjects/documents/kinds.js'
import type { AuditCheck } from '../../subjects/system/audit-check.js'
import { auditChecksOf } from '../../subjects/system/audit-checks.js'
import { referenceLink, type SiteLink } from '../shown/links/site-link.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import type { StateFigure } from './figure.js'
import { type ProcessDashboard, processDashboard } from './process-dashboard.js'

/** How a process is doing: what an auditor will ask, each with its answer today. */
export interface ProcessView {
  /** Whether it can be audited today, in a sentence. */
  readonly summary: string
  readonly checks: readonly ProcessCheck[]
  readonly dashboard: ProcessDashboard
}

interface ProcessCheck {
  readonly question: string
  readonly tone: StateFigure['tone']
  readonly answer: string
  readonly why: string
  readonly found: readonly SiteLink[]
}

const TONES: Readonly<Record<AuditCheck['answer'], StateFigure['tone']>> = {
  ready: 'good',
  'look at it': 'due',
  'not evaluated': 'plain',
}

const answersIn = (say: Say): Readonly<Record<AuditCheck['answer'], string>> => ({
  ready: say`Ready`,
  'look at it': say`Look at it`,
  'not evaluated': say`Not evaluated`,
})

/** @returns undefined for what is no process, and for readers of one class: records of every class are counted */
export function processView(
  publication: Publication,
  entry: PublishedDocument,
  metrics: readonly Metric[],
): ProcessView | undefined {
  const { document, shownAs } = entry
  if (!isProcess(document) || shownAs === 'retired' || publication.options.audience !== undefined) return undefined
  const checks = auditChecksOf(publication.working, document)
  const open = checks.filter(({ answer }) => answer !== 'ready')
  return {
    summary:
      open.length === 0
        ? publication.say`Nothing is to be seen to before an audit.`
        : publication.say`${open.length} of ${checks.length} points are to be seen to before an audit.`,
    dashboard: processDashboard(publication, document, metrics),
    checks: checks.map(({ question, answer, why, found }) => ({
      question: publication.sentence(question),
      tone: TONES[answer],
      answer: answersIn(publication.say)[answer],
      why: publication.sentence(why),
      found: found.map((id) => foundLink(publication, id, answer)),
    })),
  }
}

/** What has to be looked at is explained; what is ready is only named. */
function foundLink(publication: Publication, id: string, answer: AuditCheck['answer']): SiteLink {
  const link = referenceLink(publication, id)
  return answer === 'ready' ? { text: id, ...defined({ path: link.path }) } : { ...link, text: id }
}
