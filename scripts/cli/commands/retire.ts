import type { CalendarDate } from '../../core/model/date.js'
import { editFrontMatter } from '../../core/write/edit-front-matter.js'
import { writeFiles } from '../../core/write/write-files.js'
import { isRetired } from '../../subjects/approval/status.js'
import { argument } from '../command/arguments.js'
import { defineCommand } from '../command/command.js'
import type { CommandContext, ExitCode } from '../command/context.js'
import { Misuse } from '../command/misuse.js'
import { date, required, string } from '../command/options.js'
import { reading } from '../command/shared-options.js'
import { findDocument, findMaintained } from '../names/find-document.js'
import { type OpenOptions, openQms } from './opening/open-qms.js'
import { readToChange } from './recording/read-to-change.js'
import { nextRevisionEdits } from './revise.js'

export const retire = defineCommand({
  name: 'retire',
  group: 'write',
  summary: 'Withdraw a document.',
  details: 'Prepares the revision that withdraws it. The file stays, and the withdrawal needs approval.',
  example: 'qms retire QP-001 --reason "QP-002 covers it." --superseded-by QP-002',
  arguments: { id: argument('a document’s id, such as QP-001') },
  options: {
    reason: required(string('sentence', 'why it is withdrawn')),
    supersededBy: string('id', 'what replaces it'),
    on: date('the first date on which it no longer applies (default: today)'),
    ...reading,
  },
  run: retireDocument,
})

interface RetireOptions extends Pick<OpenOptions, 'today' | 'cache'> {
  readonly id: string
  readonly reason: string
  readonly supersededBy?: string
  /** The first day on which it no longer applies; the as-of date unless told. */
  readonly on?: CalendarDate
}

/** Prepares the revision with which a document is withdrawn. The file stays, and the withdrawal needs approval as any change does. */
async function retireDocument(context: CommandContext, options: RetireOptions): Promise<ExitCode> {
  const { qms, root } = await openQms(context, options)
  const document = findMaintained(qms, options.id)
  if (isRetired(qms, document)) throw new Misuse(`${document.id} is already retired.`)
  const on = options.on ?? qms.today
  const successor = options.supersededBy === undefined ? undefined : findDocument(qms, options.supersededBy)
  if (successor === document)
    throw new Misuse(`${document.id} cannot take its own place. --superseded-by names another document.`)
  const summary = `Withdrawn: ${options.reason}`
  const { edits, revision } = nextRevisionEdits(qms, document, { class: 'major', summary })
  const retired = { on, reason: options.reason, superseded_by: successor?.id }
  const text = readToChange(root, document.path)
  const withdrawal = [...edits, { path: 'retired', value: retired, after: 'change' }]
  writeFiles(root, new Map([[document.path, editFrontMatter(text, withdrawal)]]))
  context.write(
    `${document.path} is now revision ${revision}, which withdraws it from ${on}. It needs approval: commit it, then qms approve ${document.id}\n` +
      `“qms impact ${document.id}” lists what refers to it.\n`,
  )
  return 0
}
