import type { Problem, Severity } from '../../core/model/problem.js'
import type { Rule } from '../../core/model/rule.js'
import { defined } from '../../core/values/defined.js'
import { groupBy } from '../../core/values/group-by.js'
import { byText } from '../../core/values/order.js'
import type { ProblemsOfDay } from '../../subjects/system/problems-by-quarter.js'
import type { LeftOut } from '../shown/left-out.js'
import { actorLink, type DocumentLink, documentLink, type SiteLink } from '../shown/links/site-link.js'
import { menuLinks } from '../shown/menu-links.js'
import { PROBLEMS_PATH, rulePath } from '../shown/page-path.js'
import type { Publication } from '../shown/publication.js'
import { fileAddress } from '../views/file-address.js'
import type { Way } from '../views/way.js'
import type { BuildPages } from './build-pages.js'

/** What the check finds in the files as they are, file by file. */
export interface ProblemsPage {
  readonly path: string
  readonly title: string
  readonly way: Way
  readonly counts: readonly { readonly severity: Severity; readonly count: number }[]
  /** At the ends of the last quarters, and today; empty where they were not counted. */
  readonly earlier: readonly ProblemsOfDay[]
  /** The most severe first, where there are more than a page can show. */
  readonly files: readonly FileProblems[]
  /** How many others there are. */
  readonly more: number
  readonly byRule: readonly { readonly rule: SiteLink; readonly description: string; readonly count: number }[]
  readonly notEvaluated: readonly { readonly reason: string; readonly rules: readonly SiteLink[] }[]
  readonly leftOut: readonly LeftOut[]
}

interface FileProblems {
  readonly file: string
  readonly document?: DocumentLink
  /** Who keeps the document. */
  readonly owner?: SiteLink
  readonly problems: readonly ProblemView[]
}

interface ProblemView {
  readonly severity: Severity
  /** What is wrong and what to do. */
  readonly message: string
  readonly line: number
  /** Where the line is on the web. */
  readonly source?: string
  readonly rule: SiteLink
  /** What `qms check --fix` would do. */
  readonly fix?: string
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

/** More is not read, and makes a browser slow. */
const MOST_SHOWN = 1_000

/** Problems name documents of every class. */
export const problemsPages: BuildPages<ProblemsPage> = ({ publication, evaluation, earlierProblems = [], rules }) => {
  if (publication.options.audience !== undefined) return []
  const { problems, notEvaluated } = evaluation
  const reasons = groupBy(notEvaluated, ({ reason }) => reason)
  const shown = mostSevere(problems)
  return [
    {
      path: PROBLEMS_PATH,
      title: publication.say`Problems`,
      way: { trail: [menuLinks(publication).state] },
      counts: SEVERITIES.map((severity) => ({
        severity,
        count: problems.filter((one) => one.severity === severity).length,
      })),
      earlier: earlierProblems,
      more: problems.length - shown.length,
      files: [...groupBy(shown, ({ file }) => file)].map(([file, found]) => viewFile(publication, file, found)),
      byRule: countByRule(publication, problems, rules),
      notEvaluated: [...reasons].map(([reason, all]) => ({
        reason,
        rules: all.map(({ rule }) => ruleLink(rule)),
      })),
      leftOut: publication.leftOut,
    },
  ]
}

/** @returns as many as a page can show, in the order in which they were found */
function mostSevere(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_SHOWN) return problems
  const bySeverity = SEVERITIES.flatMap((severity) => problems.filter((one) => one.severity === severity))
  const shown = new Set(bySeverity.slice(0, MOST_SHOWN))
  return problems.filter((one) => shown.has(one))
}

function viewFile(publication: Publication, file: string, problems: readonly Problem[]): FileProblems {
  const id = problems[0]?.document
  const document = id === undefined ? undefined : documentLink(publication, id)
  const owner = id === undefined ? undefined : publication.working.find(id)?.fields.owner
  const address = fileAddress(publication, file, 'blob')
  return {
    file,
    ...defined({ document }),
    ...(typeof owner === 'string' && { owner: actorLink(publication, owner) }),
    problems: problems.map(({ severity, message, place: [line], rule, fix }) => ({
      severity,
      message,
      line,
      ...(address && { source: `${address}?plain=1#L${line}` }),
      rule: ruleLink(rule),
      ...defined({ fix: fix?.description }),
    })),
  }
}

function countByRule(
  { say }: Publication,
  problems: readonly Problem[],
  rules: readonly Rule[],
): ProblemsPage['byRule'] {
  const descriptions = new Map(rules.map(({ id, description }) => [id, say.term(description)]))
  return [...groupBy(problems, ({ rule }) => rule)]
    .map(([rule, found]) => ({ rule: ruleLink(rule), description: descriptions.get(rule) ?? '', count: found.length }))
    .sort((a, b) => b.count - a.count || byText(a.rule.text, b.rule.text))
}

/** @returns where a rule is explained */
export function ruleLink(rule: string): SiteLink {
  return { text: rule, path: rulePath(rule) }
}
