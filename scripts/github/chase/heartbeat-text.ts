import { escapeMarkdown } from '../../core/format/index.js'
import type { Qms } from '../../core/model/qms.js'
import { DUE_STAGES, type DueItem } from '../../subjects/actions/due/due-item.js'
import { dueItems } from '../../subjects/actions/due/due-items.js'
import type { ElsewhereItem, PausedItem } from './chase-input.js'
import { type Heartbeat, shownKey, writeHeartbeatData } from './heartbeat.js'
import { pausedInWords } from './pause-in-words.js'

export const HEARTBEAT_TITLE = 'What is due: the last run of qms chase'

const MOST_WAITING = 50

/** What one run found, besides what the next one has to know. */
export interface Found {
  readonly waiting: readonly DueItem[]
  readonly unreached: readonly string[]
  readonly paused: readonly PausedItem[]
  readonly elsewhere: readonly ElsewhereItem[]
}

/** @returns the text of the issue that tells when `qms chase` ran last, what it watches and what it misses */
export function heartbeatText(
  qms: Qms,
  heartbeat: Heartbeat,
  { waiting, unreached, paused, elsewhere }: Found,
): string {
  const items = dueItems(qms)
  const counts = DUE_STAGES.map((stage) => `| ${stage} | ${items.filter((item) => item.stage === stage).length} |`)
  const lost = heartbeat.lost.map(
    ({ key, since, what }) => `- [ ] \`${shownKey(key)}\` ${escapeMarkdown(what)}, since ${since}`,
  )
  const later = waiting.map(({ on, task, document }) => `- ${on}: ${escapeMarkdown(`${task} (${document.id})`)}`)
  const parts = [
    writeHeartbeatData(heartbeat),
    `\`qms chase\` ran last on **${qms.today}**. If that is long ago, the schedule has stopped: start the workflow by hand, and find out why.`,
    ['| stage | items |', '|---|--:|', ...counts, `| **watched** | **${items.length}** |`].join('\n'),
    ...section('No longer watched', LOST, lost),
    ...section('Reaches no one', UNREACHED, bullets(unreached)),
    ...section(
      'Not chased for now',
      PAUSED,
      paused.map((one) => `- #${one.number}: ${escapeMarkdown(pausedInWords(one))}`),
    ),
    ...section('Not chased here', ELSEWHERE, elsewhere.map(elsewhereLine)),
    ...section(
      'Waiting for the next run',
      WAITING,
      later.length > MOST_WAITING
        ? [...later.slice(0, MOST_WAITING), `- … and ${later.length - MOST_WAITING} more`]
        : later,
    ),
  ]
  return parts.join('\n\n')
}

const LOST =
  'These were due some day, and are gone: the document was deleted, or it lost the date. Bring them back. What was given up on purpose: tick its box.'
const UNREACHED = 'Make sure that each of these reaches a person.'
const PAUSED = 'A person closed these issues as not planned.'
const ELSEWHERE =
  'The issues about these were moved, and are not opened a second time. To have a new one here, tick its box.'
const WAITING = 'One run opens only so many issues: `due.most_new_issues` in qms.yml.'

function section(title: string, intro: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, intro, lines.join('\n')]
}

function bullets(sentences: readonly string[]): readonly string[] {
  return sentences.slice(0, MOST_WAITING).map((sentence) => `- ${escapeMarkdown(sentence)}`)
}

function elsewhereLine({ number, key, how, item }: ElsewhereItem): string {
  return `- [ ] \`${shownKey(key)}\` ${escapeMarkdown(`${item.task} (${item.document.id})`)}: #${number} ${how}`
}
