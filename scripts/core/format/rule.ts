import type { Example, Rule } from '../model/rule.js'

/** One line a rule. */
export function formatRuleList(rules: readonly Rule[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length))
  return `${rules.map(({ id, severity, description }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${description}.`).join('\n')}\n`
}

/** A rule as Markdown that reads well on a terminal, too: why, which clauses, a wrong and a right example. */
export function formatRule(rule: Rule, heading = '#'): string {
  const wrong = rule.examples.find(({ problems }) => problems.length > 0)
  const right = rule.examples.find(({ problems }) => problems.length === 0)
  const parts = [
    `${heading} ${rule.id}`,
    `${rule.description}.`,
    rule.rationale,
    `Counts as: ${rule.severity}. Clauses: ${rule.clauses.join(', ') || 'none'}.`,
    ...(rule.blocksChecking ? ['No baseline accepts it: until it is solved, the file is not fully checked.'] : []),
    ...(wrong ? [`Wrong: ${wrong.name}.`, ...formatFiles(wrong), ...formatProblems(wrong)] : []),
    ...(right ? [`Right: ${right.name}.`, ...formatFiles(right)] : []),
  ]
  return `${parts.join('\n\n')}\n`
}

const MAX_LINES = 40

function formatFiles({ files, base = {}, history = [] }: Example): string[] {
  const before = Object.entries(base).map(([path, content]) => formatFile(`${path}, before the change`, content))
  const committed = history.flatMap(({ by, at, files }) =>
    Object.entries(files).map(([path, content]) =>
      content === undefined
        ? `\`${path}\`: deleted by ${by} at ${at}.`
        : formatFile(`${path}, committed by ${by} at ${at}`, content),
    ),
  )
  return [...before, ...committed, ...Object.entries(files).map(([path, content]) => formatFile(path, content))]
}

function formatFile(path: string, content: string | Uint8Array): string {
  if (typeof content !== 'string') return `\`${path}\`: a file of ${content.length} bytes that is not plain text.`
  const lines = content
    .trimEnd()
    .split('\n')
    .map((line) => (line.length > 200 ? `${line.slice(0, 200)}…` : line))
  const shown =
    lines.length > MAX_LINES ? [...lines.slice(0, MAX_LINES), `… ${lines.length - MAX_LINES} more lines`] : lines
  return `\`${path}\`:\n\n${fence(shown.join('\n'), path)}`
}

function formatProblems({ problems }: Example): string[] {
  return ['What it says:', fence(problems.join('\n'), '')]
}

const CONFLICT_MARKER = /^(<{7}|={7}|>{7})(?= |$)/m

/**
 * Longer than any run of backticks inside. Git takes a line that begins with a conflict marker for a conflict that was left:
 * then all is one space further in, which Markdown takes off again.
 */
function fence(text: string, path: string): string {
  const runs = text.match(/`{3,}/g) ?? []
  const ticks = '`'.repeat(Math.max(3, ...runs.map(({ length }) => length + 1)))
  const language = /\.ya?ml$/.test(path)
    ? 'yaml'
    : path.endsWith('.md')
      ? 'markdown'
      : path.endsWith('.json')
        ? 'json'
        : 'text'
  const block = `${ticks}${language}\n${printable(text)}\n${ticks}`
  return CONFLICT_MARKER.test(text) ? block.replaceAll(/^(?=.)/gm, ' ') : block
}

/** Examples hold carriage returns and marks that cannot be seen. */
function printable(text: string): string {
  return text
    .replace(/\r/g, '␍')
    .replace(/\uFEFF/g, '␀BOM')
    .replace(/[^\P{Cc}\n\t]/gu, '�')
}
