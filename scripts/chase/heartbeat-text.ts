import { escapeMarkdown } from '../format/index.js'
import { DUE_STAGES, type DueItem } from '../model/due-item.js'
import { type Heartbeat, shownKey, writeHeartbeatData } from './heartbeat.js'

export const HEARTBEAT_TITLE = 'What is due: the last run of qms chase'

const MOST_LINES = 50

/** @returns the text of the issue that tells when `qms chase` ran last, what it watches and what it misses */
export function heartbeatText(heartbeat: Heartbeat, items: readonly DueItem[], waiting: readonly DueItem[]): string {
  const counts = DUE_STAGES.map((stage) => `| ${stage} | ${items.filter((item) => item.stage === stage).length} |`)
  const parts = [
    writeHeartbeatData(heartbeat),
    `\`qms chase\` ran last on **${heartbeat.day}**, for commit ${heartbeat.commit}. If that is long ago, the schedule has stopped: start the workflow by hand, and look why.`,
    ['| stage | items |', '|---|--:|', ...counts, `| **watched** | **${items.length}** |`].join('\n'),
    ...section(
      'No longer watched',
      LOST,
      heartbeat.lost.map(
        ({ key, since, what }) => `- [ ] \`${shownKey(key)}\` ${escapeMarkdown(what)}, since ${since}`,
      ),
    ),
    ...section(
      'Waiting for the next run',
      WAITING,
      waiting.map(({ on, task, document }) => `- ${on}: ${escapeMarkdown(`${task} (${document.id})`)}`),
    ),
  ]
  return parts.join('\n\n')
}

const LOST =
  'These were due some day, and are gone: the document was deleted, or it lost the date. Bring them back. What was given up on purpose: tick its box.'
const WAITING = 'One run opens only so many issues: `due.most_new_issues` in qms.yml.'

function section(title: string, intro: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return []
  const more = lines.length > MOST_LINES ? [`- … and ${lines.length - MOST_LINES} more`] : []
  return [`## ${title}`, intro, [...lines.slice(0, MOST_LINES), ...more].join('\n')]
}
