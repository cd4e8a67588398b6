import type { DesignProject } from '../../../core/model/generated-types.js'
import { defineRule } from '../../../core/model/rule.js'

type Gate = NonNullable<DesignProject['gates']>[number]

const project = (...gates: readonly string[]) => ({
  'qms-docs/DP-2026-01.md': `---\nid: DP-2026-01\ntype: design-project\ngates:\n${gates.map((gate) => `  - { ${gate} }\n`).join('')}---\n`,
})
const passed = 'gate: Concept, held: 2026-02-02, decision: pass'

export const gatesPassedInOrder = defineRule({
  id: 'gates-passed-in-order',
  description: 'Disallow gates of a design project that are held before the gate before them was passed',
  rationale:
    'A gate stops a project that is not ready, while stopping is still cheap. A project that goes on to the next gate all the same was not stopped by anything.',
  clauses: ['iso-9001-2015/8.3.4'],
  severity: 'error',
  examples: [
    {
      name: 'held although the gate before was not held, or was to be repeated',
      files: {
        ...project('gate: Concept, planned: 2026-02-02', 'gate: Prototype, held: 2026-05-04, decision: pass'),
        'qms-docs/DP-2026-02.md': project(
          'gate: Concept, held: 2026-02-02, decision: repeat',
          'gate: Prototype, held: 2026-05-04, decision: pass',
        )['qms-docs/DP-2026-01.md'].replace('DP-2026-01', 'DP-2026-02'),
      },
      problems: [
        'qms-docs/DP-2026-01.md:6:30 The gate “Prototype” was held on 2026-05-04, but “Concept” before it was not held. Hold that one first, or take it out with a reason in “changes”.',
        'qms-docs/DP-2026-02.md:6:30 The gate “Prototype” was held on 2026-05-04, but “Concept” before it ended with “repeat”. Hold that one again, as an entry of its own, before the next.',
      ],
    },
    {
      name: 'passed one after the other, also after a gate was repeated, and with open points',
      files: project(
        'gate: Concept, held: 2026-01-12, decision: repeat',
        passed,
        'gate: Prototype, held: 2026-05-04, decision: pass-with-points',
        'gate: First lot, held: 2026-06-04, decision: pass',
      ),
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('design-project')) {
      const { gates = [], cancelled } = document.fields
      if (cancelled) continue
      for (const [index, gate] of gates.entries()) {
        const before = gates[index - 1]
        const fault =
          before && gate.held !== undefined && gate.held <= qms.today ? faultBefore(before, gate) : undefined
        if (fault === undefined) continue
        const message = `The gate “${gate.gate}” was held on ${gate.held}, but “${before?.gate}” before it ${fault}`
        yield { file: document, at: `/gates/${index}/held`, message }
      }
    }
  },
})

function faultBefore(before: Gate, { gate }: Gate): string | undefined {
  if (before.held === undefined) return 'was not held. Hold that one first, or take it out with a reason in “changes”.'
  const isAgain = before.decision === 'repeat' && before.gate === gate
  if ((before.decision !== 'repeat' && before.decision !== 'stop') || isAgain) return undefined
  return `ended with “${before.decision}”. Hold that one again, as an entry of its own, before the next.`
}
