import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../core/run/example-text.js'

/** Writes a quality objective that is in force during 2026 and aims at 20, beginning at 10. */
export function exampleObjective(id: string, results: string): Readonly<Record<string, string>> {
  const text = exampleText({ id, type: 'quality-objective', baseline: '10', target: '20', due: '2026-12-31' })
  const file = text.file.replace('---\nWeigh', `results: [${results}]\n---\nWeigh`)
  return {
    'qms-docs/people.yml': EXAMPLE_PEOPLE,
    [`qms-docs/${id}.md`]: file,
    [`qms-docs/AP-${id}-1.md`]: exampleApproval(text, { effectiveFrom: '2026-01-01', at: '2025-12-20T10:00:00Z' }),
  }
}
