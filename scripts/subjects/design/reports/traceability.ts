import { defineReport } from '../../../core/model/report.js'
import { type Cell, choiceCell, dateCell, documentCell, listCell, textCell } from '../../../core/model/table.js'
import { type Trace, type TracedStory, traces } from '../traces.js'

/** Each story with what it was tested by and released in, from the tables that releases name; and releases without such a table. */
export const traceability = defineReport({
  id: 'traceability',
  title: 'Traceability',
  question: 'Which requirement and test does each released story have, and what is missing?',
  clauses: ['iso-9001-2015/8.3.4', 'iso-9001-2015/8.5.2', 'iso-9001-2015/8.6'],
  parameters: [],
  columns: () => [
    { id: 'release', label: 'release', kind: 'document' },
    { id: 'authorized', label: 'authorized', kind: 'date' },
    { id: 'story', label: 'story', kind: 'text' },
    { id: 'requirement', label: 'requirement', kind: 'text' },
    { id: 'test', label: 'test', kind: 'text' },
    { id: 'result', label: 'result', kind: 'text' },
    { id: 'release_note', label: 'release note', kind: 'text' },
    { id: 'missing', label: 'missing', kind: 'list' },
  ],
  rows: (qms) => traces(qms).flatMap(rowsOf),
  examples: [
    {
      name: 'A story without a test, one that failed, and releases that name no table, or one that was changed since',
      files: {
        'qms-docs/RL-2026-001.md':
          '---\nid: RL-2026-001\ntype: release\nauthorized: { on: 2026-05-04 }\ntrace: { file: stories.csv }\n---\n',
        'qms-docs/stories.csv':
          'Story,Requirement,Test,Result,Release note\nST-1,Alert,T-1,passed,yes\nST-2,Help film,,,yes\nST-3,Login,T-3,failed,no\n',
        'qms-docs/RL-2026-002.md': '---\nid: RL-2026-002\ntype: release\n---\n',
        'qms-docs/RL-2026-003.md': `---\nid: RL-2026-003\ntype: release\ntrace: { file: stories.csv, sha256: ${'0'.repeat(64)} }\n---\n`,
      },
      rows: [
        'RL-2026-001 | 2026-05-04 | ST-1 | Alert | T-1 | passed | yes | ',
        'RL-2026-001 | 2026-05-04 | ST-2 | Help film |  |  | yes | a test, a result',
        'RL-2026-001 | 2026-05-04 | ST-3 | Login | T-3 | failed | no | a passed test, a release note',
        'RL-2026-002 |  |  |  |  |  |  | The stories: it names no trace.',
        'RL-2026-003 |  |  |  |  |  |  | The stories: “stories.csv” is not the file that was named, because its checksum differs.',
      ],
    },
  ],
})

function rowsOf({ release, stories, fault }: Trace) {
  const { id, fields } = release
  const row = ({ story, requirement, test, result, releaseNote }: Partial<TracedStory>, missing: readonly Cell[]) => ({
    release: documentCell(id),
    authorized: dateCell(fields.authorized?.on),
    story: textCell(story),
    requirement: textCell(requirement),
    test: textCell(test),
    result: textCell(result),
    release_note: textCell(releaseNote),
    missing: listCell(missing),
  })
  if (fault) return [row({}, [textCell(`The stories: ${fault.reason}.`)])]
  return stories.map((one) =>
    row(
      one,
      one.missing.map((missing) => choiceCell(missing, missing)),
    ),
  )
}
