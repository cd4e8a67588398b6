import { redlineFormats } from '../../core/format/index.js'
import { optional } from '../command/arguments.js'
import { defineCommand } from '../command/command.js'
import { Misuse } from '../command/misuse.js'
import { format, string } from '../command/options.js'
import { reading } from '../command/shared-options.js'
import { findDocument } from '../names/find-document.js'
import { openQms } from './repository/open-qms.js'
import { redlineOf } from './texts/redline-of.js'
import { redlinesSinceBase } from './texts/redlines-since-base.js'

export const diff = defineCommand({
  name: 'diff',
  group: 'read',
  summary: 'Show what changed in meaning between two texts.',
  details: 'Words, sections, tables, pictures and fields; not line breaks or markup.',
  example: 'qms diff QP-001',
  arguments: {
    id: optional('a document’s id, such as QP-001'),
    from: optional('a revision, or a commit, branch or tag (default: the revision in force)'),
    to: optional('the later one (default: the files as they are)'),
  },
  options: {
    base: string('ref', 'compare every document that changed since this branch, such as main'),
    format: format(redlineFormats),
    ...reading,
  },
  async run(context, { id, from, to, format, ...options }) {
    if ((id === undefined) === (options.base === undefined)) {
      throw new Misuse(
        'Name a document, such as qms diff QP-001, or a branch to compare with, such as qms diff --base main.',
      )
    }
    const opened = await openQms(context, { ...options, ...(id !== undefined && { evidence: [id] }) })
    const redlines =
      id === undefined
        ? [...(await redlinesSinceBase(opened)).values()]
        : [await redlineOf(opened, findDocument(opened.qms, id), from, to)]
    context.write(
      redlines.length > 0 ? redlineFormats[format](redlines, { color: context.isTerminal }) : 'No document changed.\n',
    )
    return 0
  },
})
