import type { Severity } from '../../core/model/problem.js'
import type { Rule } from '../../core/model/rule.js'
import { byText } from '../../core/values/order.js'
import { clauseLink, type SiteLink } from '../shown/links/site-link.js'
import { menuLinks } from '../shown/menu-links.js'
import { RULES_PATH } from '../shown/page-path.js'
import type { Publication } from '../shown/publication.js'
import type { Way } from '../views/way.js'
import type { BuildPages } from './build-pages.js'

/** What is checked, and why. */
export interface RulesPage {
  readonly path: string
  readonly title: string
  readonly way: Way
  readonly rules: readonly RuleView[]
}

interface RuleView {
  readonly id: string
  readonly description: string
  readonly rationale: string
  /** What it counts for here; `off` if the settings say so. */
  readonly severity: Severity | 'off'
  readonly clauses: readonly SiteLink[]
  /** In the files as they are. */
  readonly problems: number
}

/** Numbers of problems tell of documents of every class. */
export const rulesPages: BuildPages<RulesPage> = ({ publication, evaluation, rules }) => {
  if (publication.options.audience !== undefined) return []
  const counts = new Map<string, number>()
  for (const { rule } of evaluation.problems) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  const views = rules.map((rule) => viewRule(publication, rule, counts.get(rule.id) ?? 0))
  return [
    {
      path: RULES_PATH,
      title: publication.say`What is checked`,
      way: { trail: [menuLinks(publication).state] },
      rules: [...views].sort((a, b) => byText(a.id, b.id)),
    },
  ]
}

function viewRule(publication: Publication, rule: Rule, problems: number): RuleView {
  const { say, working } = publication
  const { id, description, rationale, clauses } = rule
  return {
    id,
    description: say.term(description),
    rationale: say.term(rationale),
    severity: working.settings.severities[id] ?? rule.severity,
    clauses: clauses.map((one) => clauseLink(publication, one)),
    problems,
  }
}
