import { type RedlineFormatName, redlineFormats } from '../../core/format/index.js'
import { redlineOf } from './comparing/redline-of.js'
import { redlinesSinceBase } from './comparing/redlines-since-base.js'
import type { CommandContext, ExitCode } from './context.js'
import { findDocument } from './looking-up/find-document.js'
import { Misuse } from './misuse.js'
import { type OpenOptions, openQms } from './opening/open-qms.js'

export interface DiffOptions extends Omit<OpenOptions, 'at'> {
  readonly id?: string | undefined
  /** A revision, or a commit, branch or tag; what is in force unless told. */
  readonly from?: string | undefined
  /** The working copy unless told. */
  readonly to?: string | undefined
  readonly format?: RedlineFormatName
}

/** Shows what changed in meaning between two texts of a document; with --base, in every document since. */
export async function diff(context: CommandContext, options: DiffOptions): Promise<ExitCode> {
  const { id, base, format = 'text' } = options
  if ((id === undefined) === (base === undefined)) {
    throw new Misuse(
      'Name a document, such as qms diff QP-001, or a branch to compare with, such as qms diff --base main.',
    )
  }
  const opened = await openQms(context, { ...options, ...(id === undefined ? {} : { evidence: [id] }) })
  const redlines =
    id === undefined
      ? [...(await redlinesSinceBase(opened)).values()]
      : [await redlineOf(opened, findDocument(opened.qms, id), options.from, options.to)]
  context.write(
    redlines.length > 0 ? redlineFormats[format](redlines, { color: context.isTerminal }) : 'No document changed.\n',
  )
  return 0
}
