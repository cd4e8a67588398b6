import type { LocatedFix, Problem } from '../../model/problem.js'
import type { Rule } from '../../model/rule.js'
import { worstFirst } from '../../questions/worst-first.js'
import { defined } from '../../values/defined.js'
import { counted } from '../../words/counted.js'
import { formatRule } from '../rule.js'
import { cellInWords } from './cell-in-words.js'
import type { CheckFormat, CheckResult } from './check-result.js'
import { fingerprints } from './fingerprint.js'
import { formatUnread } from './unread.js'

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const

/** GitHub refuses a run with more results, and shows fewer. */
const MOST_RESULTS = 25_000

/** SARIF 2.1.0, as GitHub's code scanning reads it. */
export const formatSarif: CheckFormat = (result) => {
  const { problems, rules, version, rulesUrl, ruleUrl } = result
  const shown = problems.length > MOST_RESULTS ? worstFirst(problems).slice(0, MOST_RESULTS) : problems
  const names = fingerprints(shown, result.sources)
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]))
  const run = {
    tool: {
      driver: {
        name: 'qms-kit',
        version,
        informationUri: rulesUrl,
        rules: rules.map((rule) => toDescriptor(rule, ruleUrl(rule.id))),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(result, shown.length) }],
    results: shown.map((problem, index) => ({
      ...toResult(problem, result.folder),
      ruleIndex: ruleIndex.get(problem.rule) ?? -1,
      partialFingerprints: { primaryLocationLineHash: names[index] },
    })),
  }
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`
}

/** What GitHub shows beside a problem. */
function toDescriptor(rule: Rule, helpUri: string) {
  const { id, description, rationale, severity, clauses } = rule
  return {
    id,
    name: id,
    shortDescription: { text: `${description}.` },
    fullDescription: { text: rationale },
    help: { text: `${description}. ${rationale}`, markdown: formatRule(rule) },
    helpUri,
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: clauses, 'problem.severity': severity === 'info' ? 'recommendation' : severity },
  }
}

function notifications({ notEvaluated, unread, problems }: CheckResult, shown: number) {
  const left = problems.length - shown
  const notRead = unread.length > 0 ? [{ level: 'warning', message: { text: formatUnread(unread) } }] : []
  const open = notEvaluated.map(({ rule, reason }) => ({
    level: 'note',
    message: { text: `${rule} was not evaluated. ${reason}` },
    associatedRule: { id: rule },
  }))
  const cut =
    left > 0 ? [{ level: 'warning', message: { text: `${counted(left, 'problem')} more: these are the worst.` } }] : []
  return [...cut, ...notRead, ...open]
}

function toResult({ rule, severity, message, file, place, cell, fix }: Problem, folder: string) {
  const artifactLocation = { uri: uriOf(folder + file) }
  const logicalLocations = cell && [{ fullyQualifiedName: cellInWords(cell), kind: 'element' }]
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(place) }, ...defined({ logicalLocations }) }],
    ...(fix && toFix(fix, artifactLocation, folder)),
  }
}

/** SARIF knows changes of texts only: a new name for a file is a property. */
function toFix(fix: LocatedFix, artifactLocation: { readonly uri: string }, folder: string) {
  if ('renameTo' in fix) return { properties: { renameTo: uriOf(folder + fix.renameTo) } }
  const replacements = [{ deletedRegion: regionOf(fix.place), insertedContent: { text: fix.replacement } }]
  return { fixes: [{ description: { text: fix.description }, artifactChanges: [{ artifactLocation, replacements }] }] }
}

function regionOf([startLine, startColumn, endLine, endColumn]: Problem['place']) {
  return { startLine, startColumn, endLine, endColumn }
}

/** Relative to the root of the repository, which is where GitHub looks. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
