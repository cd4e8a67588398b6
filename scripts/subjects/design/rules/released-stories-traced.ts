import { defineRule } from '../../../core/model/rule.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { type Trace, type TracedStory, traces } from '../traces.js'

const release = (more: string) => ({
  'qms-docs/RL-2026-001.md': `---\nid: RL-2026-001\ntype: release\nauthorized: { on: 2026-05-04 }\n${more}---\n`,
})
const traced = (file: string, content: string) => ({
  ...release(`trace: { file: ${file} }\n`),
  [`qms-docs/${file}`]: content,
})

export const releasedStoriesTraced = defineRule({
  id: 'released-stories-traced',
  description: 'Require each story in a release to have a requirement, a test that passed and a release note',
  rationale:
    'A release shows that what was built is what was asked for, and that it was tested. The table that a tracker exports says it of each story, so a gap in it is a story that went out without a test or without a word to users.',
  clauses: ['iso-9001-2015/8.3.4', 'iso-9001-2015/8.5.2', 'iso-9001-2015/8.6'],
  severity: 'warning',
  examples: [
    {
      name: 'a story without a test, and one that failed',
      files: traced(
        'stories.csv',
        'story,requirement,test,result,release note\nST-1,Alert,T-1,passed,yes\nST-2,Help film,,,yes\nST-3,Login,T-3,failed,yes\n',
      ),
      problems: [
        'qms-docs/RL-2026-001.md:5:16 In “stories.csv”, ST-2 lacks a test and a result; ST-3 lacks a passed test. Export a table in which each story has all of it, or name the story in “known_faults”.',
      ],
    },
    {
      name: 'a table that cannot be read',
      files: traced('stories.json', '{"stories": 3}'),
      problems: [
        'qms-docs/RL-2026-001.md:5:16 What went into this release is not known: “stories.json” cannot be read: it is no list of objects. Export the table again, as CSV or JSON.',
      ],
    },
    {
      name: 'stories with all of it, in the words of another tracker; one that is known to lack it; a release of goods names no table',
      files: {
        'qms-docs/RL-2026-003.md':
          '---\nid: RL-2026-003\ntype: release\nauthorized: { on: 2026-05-04 }\ntrace: { file: known.csv }\nknown_faults: [{ fault: ST-9 was not tested }]\n---\n',
        'qms-docs/known.csv': 'story,requirement,test,result,release note\nST-9,Alert,,,yes\n',
        ...traced(
          'stories.json',
          '[{"Key": "ST-1", "Summary": "Alert", "Test cases": ["T-1", "T-2"], "Outcome": "OK", "Release_note": "yes"}]',
        ),
        'qms-docs/RL-2026-002.md': '---\nid: RL-2026-002\ntype: release\nauthorized: { on: 2026-05-04 }\n---\n',
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const { release, stories, fault } of traces(qms)) {
      const { trace, authorized, known_faults = [] } = release.fields
      if (!authorized || trace?.file === undefined) continue
      const isKnown = (story: string) => known_faults.some((known) => known.fault?.includes(story))
      const gaps = stories.filter(({ story, missing }) => missing.length > 0 && !(story && isKnown(story)))
      const message = fault ? unreadable(fault) : gaps.length > 0 ? gapsInWords(trace.file, gaps) : undefined
      if (message !== undefined) yield { file: release, at: '/trace/file', message }
    }
  },
})

/** What is wrong with the file itself is told of all evidence. */
function unreadable({ reason, isOfContent }: NonNullable<Trace['fault']>): string | undefined {
  return isOfContent
    ? `What went into this release is not known: ${reason}. Export the table again, as CSV or JSON.`
    : undefined
}

/** Of a whole table without tests, the first stories are enough. */
const MOST_TOLD = 5

function gapsInWords(file: string, gaps: readonly TracedStory[]): string {
  const told = gaps
    .slice(0, MOST_TOLD)
    .map(({ story, missing }) => `${story ?? 'a row without a story'} lacks ${listInWords(missing)}`)
  const others = gaps.length > MOST_TOLD ? `; so do ${gaps.length - MOST_TOLD} more` : ''
  return `In “${file}”, ${told.join('; ')}${others}. Export a table in which each story has all of it, or name the story in “known_faults”.`
}
