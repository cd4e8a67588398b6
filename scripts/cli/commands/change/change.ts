import { defined } from '../../../core/values/defined.js'
import { changeFormats } from '../../../subjects/change/report/change-formats.js'
import { defineCommand } from '../../command/command.js'
import { format, required, string } from '../../command/options.js'
import { addresses, at, reading } from '../../command/shared-options.js'
import { readChange } from './read-change.js'
import { refuseOtherAddress } from './refuse-other-address.js'

export const change = defineCommand({
  name: 'change',
  group: 'read',
  summary: 'Show what this branch changes, for its approvers.',
  details: 'Documents, records, settings and problems, since the branch left the one that it will be merged into.',
  example: 'qms change --base main',
  arguments: {},
  options: {
    base: required(string('ref', 'the branch that it will be merged into, such as main')),
    format: format(changeFormats),
    at,
    ...addresses,
    ...reading,
  },
  async run(context, { format, ...options }) {
    refuseOtherAddress('--redline-url', options.redlineUrl)
    refuseOtherAddress('--preview-url', options.previewUrl)
    const { report } = await readChange(context, options)
    context.write(
      changeFormats[format](report, { ...options, color: context.isTerminal, ...defined({ width: context.width }) }),
    )
    return 0
  },
})
