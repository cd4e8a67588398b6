import type { Evaluation } from '../../core/model/evaluation.js'
import type { Settings } from '../../core/model/generated-types.js'
import type { Problem } from '../../core/model/problem.js'
import { type CalendarDate, daysBetween } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import { groupBy } from '../../core/values/group-by.js'
import { byText } from '../../core/values/order.js'
import { actorLink, type DocumentLink, documentLink, type SiteLink } from '../shown/links/site-link.js'
import { menuLinks } from '../shown/menu-links.js'
import { WAIVERS_PATH } from '../shown/page-path.js'
import type { Publication } from '../shown/publication.js'
import type { Way } from '../views/way.js'
import type { BuildPages } from './build-pages.js'
import { ruleLink } from './problems-page.js'

/** Problems that a person accepted for a time. */
export interface WaiversPage {
  readonly path: string
  readonly title: string
  readonly way: Way
  /** The next to expire first. */
  readonly waivers: readonly WaiverView[]
  readonly baseline?: BaselineView
}

interface Acceptance {
  readonly reason: string
  readonly approver?: SiteLink
  readonly expires?: CalendarDate
  /** Until the last day on which it holds; negative once it has expired. */
  readonly daysLeft?: number
}

interface WaiverView extends Acceptance {
  readonly rule: SiteLink
  readonly document: DocumentLink | SiteLink
  /** How many problems it covers now. */
  readonly covers: number
}

interface BaselineView extends Acceptance {
  readonly rules: readonly {
    readonly rule: SiteLink
    /** When the baseline was written. */
    readonly known: number
    /** In the same files. */
    readonly left: number
  }[]
}

/** Waivers name documents of every class. */
export const waiversPages: BuildPages<WaiversPage> = ({ publication, evaluation }) => {
  if (publication.options.audience !== undefined) return []
  const { waivers } = publication.working.settings
  const baseline = viewBaseline(publication, evaluation)
  return [
    {
      path: WAIVERS_PATH,
      title: publication.say`Waivers`,
      way: { trail: [menuLinks(publication).state] },
      waivers: waivers.map((waiver) => viewWaiver(publication, waiver, evaluation.waived)).sort(byExpiry),
      ...defined({ baseline }),
    },
  ]
}

type Waiver = Settings['waivers'][number]

function viewWaiver(publication: Publication, waiver: Waiver, waived: readonly Problem[]): WaiverView {
  const { rule = '', document = '' } = waiver
  const isMeant = (one: Problem) => one.rule === rule && (one.document === document || one.file === document)
  return {
    ...acceptance(publication, waiver),
    rule: ruleLink(rule),
    document: documentLink(publication, document) ?? { text: document },
    covers: waived.filter(isMeant).length,
  }
}

function viewBaseline(publication: Publication, { problems, baselined }: Evaluation): BaselineView | undefined {
  const { baseline } = publication.working
  if (baseline.problems.length === 0) return undefined
  const keyOf = (one: { readonly rule?: string; readonly file?: string }) => `${one.rule} ${one.file}`
  const found = groupBy([...problems, ...baselined], keyOf)
  const rules = [...groupBy(baseline.problems, ({ rule = '' }) => rule)].map(([rule, entries]) => ({
    rule: ruleLink(rule),
    known: entries.reduce((sum, { count = 0 }) => sum + count, 0),
    left: entries.reduce((sum, entry) => sum + (found.get(keyOf(entry))?.length ?? 0), 0),
  }))
  return { ...acceptance(publication, baseline), rules: rules.sort((a, b) => b.left - a.left) }
}

function acceptance(
  publication: Publication,
  {
    reason = '',
    approver,
    expires,
  }: { readonly reason?: string; readonly approver?: string; readonly expires?: string },
): Acceptance {
  return {
    reason,
    ...(approver && { approver: actorLink(publication, approver) }),
    ...(expires && { expires, daysLeft: daysBetween(publication.working.today, expires) }),
  }
}

function byExpiry(a: WaiverView, b: WaiverView): number {
  return byText(a.expires ?? '', b.expires ?? '')
}
