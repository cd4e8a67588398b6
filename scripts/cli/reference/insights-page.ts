import type { Insight } from '../../core/model/insight.js'
import { GENERATED } from './generated.js'

/** docs/reference/insights.md: every insight with its question, its test in words, and examples with exact figures. */
export function generateInsightsPage(insights: readonly Insight[]): string {
  const rows = insights.map(({ id, question }) => `| [${id}](#${id}) | ${question} |`)
  return `${[
    GENERATED,
    '# Insights',
    'One figure alone can look good while another one tells why. An insight compares figures of [metrics](metrics.md) and says when they do not fit. It is a question to the people who do the work, not a verdict: the records behind it say more.',
    '`qms report insights` shows all of them for the time up to the as-of date, each with the figures that were compared and, where it is noticed, what to look at and the records behind it. `--today` asks on another day. Where the figures are too few, it is not evaluated, and says why: too little to tell is no good news.',
    ['| insight | what it answers |', '|---|---|', ...rows].join('\n'),
    ...insights.map(describeInsight),
  ].join('\n\n')}\n`
}

function describeInsight({ id, title, question, test, lookAt, clauses, examples }: Insight): string {
  const shown = examples.map(({ name, says, figures }) => `- ${name}: ${says}. ${figures.join('; ')}.`)
  return [
    `## ${id}`,
    `${title}. ${question}`,
    `Noticed when: ${test}`,
    `What to look at: ${lookAt}`,
    `Clauses: ${clauses.join(', ')}.`,
    `Examples:\n\n${shown.join('\n')}`,
  ].join('\n\n')
}
