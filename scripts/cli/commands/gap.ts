import { guidesOfEdition } from '../../core/read/index.js'
import { planGaps } from '../../subjects/certification/plan-gaps.js'
import { defineCommand } from '../command/command.js'
import { string } from '../command/options.js'
import { deciding } from '../command/shared-options.js'
import { findStandard } from '../names/find-clause.js'
import { carryOut } from './carry-out.js'
import { openQms } from './repository/open-qms.js'

export const gap = defineCommand({
  name: 'gap',
  group: 'write',
  summary: 'Compare a standard with what there is, clause by clause.',
  details:
    'Writes a gap analysis, or brings it up to date: what is required, what exists and in which state, what is missing, and a question to ask where the work is done. What people wrote into it stays as it is.',
  example: 'qms gap --owner quality-manager',
  arguments: {},
  options: {
    standard: string('edition', 'compare with this one instead of the first in use, such as iso-9001-2026'),
    in: string('id', 'the gap analysis, where several compare with the same standard'),
    owner: string('role', 'who keeps the gap analysis, when it is begun'),
    ...deciding,
  },
  run: (context, { dryRun, standard: asked, in: place, owner, ...options }) =>
    carryOut(context, dryRun, async () => {
      const { qms } = await openQms(context, options)
      const standard = await findStandard(asked, qms)
      return planGaps(qms, { standard, guides: guidesOfEdition(standard), in: place, owner })
    }),
})
