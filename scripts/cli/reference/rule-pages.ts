import { formatRule } from '../../core/format/index.js'
import type { Rule } from '../../core/model/rule.js'
import type { Subject } from '../../core/model/subject.js'
import { GENERATED } from './generated.js'

const FOLDER = 'docs/reference/rules'

/** The index of all rules, from the top of the repository. */
export const rulesPage = `${FOLDER}/README.md`

/** @returns a page for each subject that has rules, and an index of all rules, by path */
export function ruleReference(subjects: readonly Subject[]): Readonly<Record<string, string>> {
  const families = subjects.filter(({ rules }) => rules.length > 0)
  const pages = families.map((subject) => [`${FOLDER}/${subject.id}.md`, familyPage(subject)] as const)
  return { [rulesPage]: index(families), ...Object.fromEntries(pages) }
}

/** @returns where a rule is described, from the top of the repository, such as `docs/reference/rules/change.md#nothing-deleted` */
export function rulePlace(subjects: readonly Subject[], id: string): string {
  const subject = subjects.find(({ rules }) => rules.some((rule) => rule.id === id))
  return subject ? `${FOLDER}/${subject.id}.md#${id}` : rulesPage
}

function index(families: readonly Subject[]): string {
  const count = families.reduce((sum, { rules }) => sum + rules.length, 0)
  return `${[
    GENERATED,
    '# Rules',
    `What \`qms check\` looks for: ${count} rules, by subject. \`qms explain <rule>\` shows the description of a rule on the terminal.`,
    'An *error* makes the check fail. A *warning* does not, unless `--max-warnings` says so. An *info* is shown and counts for nothing. `severities` in `qms.yml` changes the severity of a rule; `waivers` accepts single problems for a time.',
    ...families.flatMap(({ id, title, rules }) => [`## [${title}](${id}.md)`, table(rules, `${id}.md`)]),
  ].join('\n\n')}\n`
}

function familyPage({ title, description, rules }: Subject): string {
  const described = rules.map((rule) => formatRule(rule, '##').trimEnd())
  return `${[GENERATED, `# Rules: ${title}`, `${description} [All rules](README.md)`, table(rules, ''), ...described].join('\n\n')}\n`
}

function table(rules: readonly Rule[], page: string): string {
  const rows = rules.map(({ id, severity, description }) => `| [${id}](${page}#${id}) | ${severity} | ${description} |`)
  return ['| rule | counts as | what it asks |', '|---|---|---|', ...rows].join('\n')
}
