import { tableFormats } from '../../core/format/index.js'
import { roadmapMethods } from '../../core/read/index.js'
import { tabulate } from '../../core/run/tabulate.js'
import { planRoadmap, roadmapTo } from '../../subjects/roadmap/plan-roadmap.js'
import { roadmapReport } from '../../subjects/roadmap/reports/roadmap.js'
import { defineCommand } from '../command/command.js'
import { date, string } from '../command/options.js'
import { deciding } from '../command/shared-options.js'
import { findStandard } from '../names/find-clause.js'
import { carryOut } from './carry-out.js'
import { openQms } from './repository/open-qms.js'

export const roadmap = defineCommand({
  name: 'roadmap',
  group: 'write',
  summary: 'Plan the way to the certificate, and see where you are on it.',
  details:
    'Begins a roadmap with its milestones, moves its days, or goes on by another method. Without --method, --start and --target it says where you are: which milestones are reached, which are late, and what is missing.',
  example: 'qms roadmap --method process --start 2027-01-11 --owner quality-manager',
  arguments: {},
  options: {
    method: string('name', 'how you go: process, gap-sprint or modules'),
    start: date('the day on which the work begins'),
    target: date('the day by which the certification audit is to be over'),
    standard: string('edition', 'the one to be certified, instead of the first in use'),
    owner: string('role', 'who keeps the roadmap, when it is begun'),
    ...deciding,
  },
  async run(context, { dryRun, standard: asked, method, start, target, owner, ...options }) {
    if ([method, start, target].every((one) => one === undefined)) {
      const { qms } = await openQms(context, options)
      if (roadmapTo(qms, await findStandard(asked, qms))) {
        const { table } = tabulate(roadmapReport, qms, {}, {})
        context.write(`${table.title}\n\n${tableFormats.table(table, context.width)}`)
        return 0
      }
    }
    return carryOut(context, dryRun, async () => {
      const { qms } = await openQms(context, options)
      const standard = await findStandard(asked, qms)
      return planRoadmap(qms, { standard, methods: roadmapMethods(), method, start, target, owner })
    })
  },
})
