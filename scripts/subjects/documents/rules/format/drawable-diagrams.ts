import type { Rule } from '../../../../core/model/rule.js'

const QP = 'qms-docs/procedures/QP-001.md'

const procedure = (body: string) => ({ [QP]: `---\nid: QP-001\ntype: procedure\n---\n${body}\n` })

const mermaid = (...lines: readonly string[]) => ['```mermaid', ...lines, '```'].join('\n')
const dot = (...lines: readonly string[]) => ['```dot', ...lines, '```'].join('\n')

export const drawableDiagrams: Rule = {
  id: 'drawable-diagrams',
  description: 'Require diagrams that can be drawn, with everything in them',
  rationale:
    'A diagram that is not understood is shown as code, which few people can read. A diagram that lacks a line shows a process that was not approved.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'error',
  examples: [
    {
      name: 'lines of flowcharts that are not understood are found',
      files: procedure(
        [
          mermaid('flowchart LR', '  A[Goods in --> B[Check]'),
          mermaid('flowchart LR', '  A --> B', '  B --o C'),
          mermaid('flowchart LR', '  subgraph Stores', '  A --> B'),
        ].join('\n\n'),
      ),
      problems: [
        `${QP}:7:3 This diagram cannot be drawn. Line 2 is not understood, near “A[Goods in --> B[Check]”. Correct it; until then, readers see its text.`,
        `${QP}:13:3 This diagram cannot be drawn. Line 3 is not understood, near “--o C”. Correct it; until then, readers see its text.`,
        `${QP}:18:3 This diagram cannot be drawn. What begins on line 2 never ends. Correct it; until then, readers see its text.`,
      ],
    },
    {
      name: 'other kinds of diagrams are looked at in the same way',
      files: procedure(
        [
          mermaid('sequenceDiagram', '  loop Daily', '  Ada->>Ben: Print', '  end', '  Quality Manager->>Ada: Sign'),
          mermaid('%% a remark', 'gantt', '  title Audits'),
          dot('digraph {', '  a => b', '}'),
          dot('digraph {', '  a [label="A]"', '  a -> b', '}'),
        ].join('\n\n'),
      ),
      problems: [
        `${QP}:10:3 This diagram cannot be drawn. Line 5 is not understood: “Quality Manager->>Ada: Sign”. Correct it; until then, readers see its text.`,
        `${QP}:15:1 This diagram cannot be drawn. It begins with “gantt”. Flowcharts (flowchart LR), state, sequence, class and entity diagrams, and xy charts can be drawn. Correct it; until then, readers see its text.`,
        `${QP}:21:3 This diagram cannot be drawn. Line 2: between boxes of a digraph, write ->. Correct it; until then, readers see its text.`,
        `${QP}:27:3 This diagram cannot be drawn. Line 2: “[” is never closed. Correct it; until then, readers see its text.`,
      ],
    },
    {
      name: 'diagrams in all their spellings pass',
      files: procedure(
        [
          mermaid(
            'flowchart LR;',
            '  A-->B & C; C---->D',
            '  B{"Ok? (yes)"}--yes-->E([End]):::done',
            '  E -. later .-> F[(List)]',
            '  F ==> us-east',
            '  subgraph one [One]',
            '    direction TB',
            '    A <--> G[/Form/]',
            '  end',
            '  classDef done fill:#efe',
            '  click A "https://example.org"',
          ),
          mermaid(
            'stateDiagram-v2',
            '  [*] --> Draft',
            '  Draft --> Done: approve',
            '  state Done {',
            '    a --> b',
            '  }',
          ),
          mermaid('erDiagram', '  A ||--o{ B : has', '  A {', '    int id PK', '  }'),
          dot('/* a graph */ digraph G { a [label="Goods [in]"]; a -> b; b -> {c d} }'),
          dot('graph { a -- b [label=<<b>x</b>>] }'),
        ].join('\n\n'),
      ),
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.documents) {
      for (const { problem, place } of document.body.undrawable) {
        const message = `This diagram cannot be drawn. ${problem} Correct it; until then, readers see its text.`
        yield { file: document, at: place, message }
      }
    }
  },
}
