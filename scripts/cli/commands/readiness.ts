import { shellWord, tableFormats } from '../../core/format/index.js'
import type { Report } from '../../core/model/report.js'
import { tabulate } from '../../core/run/tabulate.js'
import { AUDIT_STAGES } from '../../subjects/system/readiness/readiness-points.js'
import { auditReadiness } from '../../subjects/system/reports/audit-readiness.js'
import { processReadiness } from '../../subjects/system/reports/process-readiness.js'
import { readinessReport } from '../../subjects/system/reports/readiness.js'
import { threadsReport } from '../../subjects/system/reports/threads.js'
import { defineCommand } from '../command/command.js'
import { choice, string } from '../command/options.js'
import { at, reading } from '../command/shared-options.js'
import { findMaintained } from '../names/find-document.js'
import { openQms } from './repository/open-qms.js'

export const readiness = defineCommand({
  name: 'readiness',
  group: 'read',
  summary: 'Look at the system as a certification body would.',
  details:
    'Point by point for the whole system, then process by process, then some records that are drawn and followed to their end. Each part is a report of its own, too: readiness, process-readiness, audit-readiness and threads.',
  example: 'qms readiness --stage 1',
  arguments: {},
  options: {
    stage: choice(
      AUDIT_STAGES,
      'stage',
      'only the points of the audit of stage 1 or 2, or of one that keeps the certificate',
    ),
    forProcess: string('id', 'this process point by point, instead of all in short'),
    seed: string('text', 'draw the records by this; the same seed draws the same (default: the day)'),
    ...reading,
    at,
  },
  async run(context, { stage, forProcess, seed, ...options }) {
    const { qms } = await openQms(context, options)
    const part = (report: Report, given: Readonly<Record<string, string>> = {}, where = {}) => {
      const { table } = tabulate(report, qms, given, where)
      return `${table.title}\n\n${table.rows.length > 0 ? tableFormats.table(table, context.width) : 'Nothing to show.\n'}`
    }
    context.write(
      [
        part(readinessReport, {}, stage ? { stage } : {}),
        forProcess === undefined
          ? part(processReadiness)
          : part(auditReadiness, { document: findMaintained(qms, forProcess).id }),
        part(threadsReport, seed === undefined ? {} : { seed }),
        'By clause: “qms report clause-matrix” says what answers each, “qms explain 8.4.1” what auditors ask there and what you have for it.\n',
        `To work on it, record it: qms new mock-audit --set stage=${stage ?? '2'} --set ${shellWord(`seed=${seed ?? qms.today}`)}\n`,
      ].join('\n'),
    )
    return 0
  },
})
