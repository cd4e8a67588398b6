import { type ChangeFormatName, changeFormats } from '../../../subjects/change/report/change-formats.js'
import type { ChangeMarkdownOptions } from '../../../subjects/change/report/change-markdown.js'
import type { CommandContext, ExitCode } from '../context.js'
import { type ReadChangeOptions, readChange } from './read-change.js'
import { refuseOtherAddress } from './refuse-other-address.js'

export interface ChangeOptions extends ReadChangeOptions, ChangeMarkdownOptions {
  readonly format?: ChangeFormatName
}

/** Says what a branch changes, for those who approve it: documents, records, settings, problems, and what to do next. */
export async function change(context: CommandContext, options: ChangeOptions): Promise<ExitCode> {
  refuseOtherAddress('--redline-url', options.redlineUrl)
  refuseOtherAddress('--preview-url', options.previewUrl)
  const report = await readChange(context, options)
  context.write(changeFormats[options.format ?? 'pretty'](report, { ...options, color: context.isTerminal }))
  return 0
}
