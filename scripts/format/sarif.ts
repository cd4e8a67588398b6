import type { Problem } from '../model/problem.js'
import type { CheckFormat } from './check-result.js'

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const

/** SARIF 2.1.0, as code scanning reads it. */
export const formatSarif: CheckFormat = ({ problems, rules, notEvaluated, version }) => {
  const driver = {
    name: 'qms-kit',
    version,
    rules: rules.map(({ id, description, rationale, severity, clauses }) => ({
      id,
      shortDescription: { text: description },
      fullDescription: { text: rationale },
      defaultConfiguration: { level: LEVELS[severity] },
      properties: { tags: clauses },
    })),
  }
  const notifications = notEvaluated.map(({ rule, reason }) => ({
    level: 'note',
    message: { text: `${rule} was not evaluated. ${reason}` },
    associatedRule: { id: rule },
  }))
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications }],
    results: problems.map(toResult),
  }
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`
}

function toResult({ rule, severity, message, file, place }: Problem) {
  const [startLine, startColumn, endLine, endColumn] = place
  const region = { startLine, startColumn, endLine, endColumn }
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(file) }, region } }],
  }
}
