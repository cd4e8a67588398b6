import dedent from 'dedent'
import type { Document } from '../../../../core/model/document.js'
import type { Qms } from '../../../../core/model/qms.js'
import type { ReportedProblem, Rule } from '../../../../core/model/rule.js'
import { hasDefectAt } from '../../../../core/questions/has-defect-at.js'
import { isInForce, isRetired } from '../../../approval/status.js'

const document = (id: string, type: string, fields = '') => dedent`
  ---
  id: ${id}
  type: ${type}
  ${fields}
  ---
`

export const connectedProcesses: Rule = {
  id: 'connected-processes',
  description: 'Require every procedure to belong to a process, and every process to have a procedure and an indicator',
  rationale:
    'The work of an organization is a network of processes. A procedure outside of it serves no purpose, and a process without a procedure or an indicator is run and judged by guesswork.',
  clauses: ['iso-9001-2015/4.4.1', 'iso-9001-2015/4.4.2'],
  severity: 'warning',
  examples: [
    {
      name: 'a procedure without a process, and a process without anything',
      files: {
        'qms-docs/PR-001.md': document('PR-001', 'process'),
        'qms-docs/QP-001.md': document('QP-001', 'procedure'),
      },
      problems: [
        'qms-docs/PR-001.md:2:1 The process PR-001 has no procedure that says how it is carried out. Name one in “procedures”, or name PR-001 as “process” in the procedure.',
        'qms-docs/PR-001.md:2:1 The process PR-001 has no indicator that shows how well it works. Name one in “indicators”, or name PR-001 as “process” in the indicator.',
        'qms-docs/QP-001.md:2:1 The procedure QP-001 belongs to no process. Name the one it serves in “process”.',
      ],
    },
    {
      name: 'either end may name the other',
      files: {
        'qms-docs/PR-001.md': document('PR-001', 'process', 'procedures: [QP-001]'),
        'qms-docs/PR-002.md': document('PR-002', 'process', 'indicators: [KI-002]'),
        'qms-docs/QP-001.md': document('QP-001', 'procedure'),
        'qms-docs/QP-002.md': document('QP-002', 'procedure', 'process: PR-002'),
        'qms-docs/KI-001.md': document('KI-001', 'indicator', 'process: PR-001'),
        'qms-docs/KI-002.md': document('KI-002', 'indicator'),
      },
      problems: [],
    },
    {
      name: 'what is not in force need not be connected yet, or any more',
      files: {
        'qms-docs/QP-001.md': document('QP-001', 'procedure', 'retired: { on: 2026-01-01, reason: Not needed. }'),
        'qms-docs/QP-002.md': document('QP-002', 'procedure'),
        'qms-docs/AP-QP-003-1.md': document('AP-QP-003-1', 'approval'),
      },
      problems: [],
    },
    {
      name: 'a translation, which serves the process of its original, and a process that cannot be read or is retired',
      files: {
        'qms-docs/PR-003.md': document('PR-003', 'process', 'retired: { on: 2026-01-01, reason: Not needed. }'),
        'qms-docs/QP-003.md': document('QP-003', 'procedure', 'process: PR-003'),
        'qms-docs/QP-001.md': document('QP-001', 'procedure', 'translation_of: QP-404@1'),
        'qms-docs/QP-002.md': document('QP-002', 'procedure', 'process: [PR-001]'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.maintained) {
      if (document.type === 'procedure') yield* procedureFaults(qms, document)
      if (document.type === 'process') yield* processFaults(qms, document)
    }
  },
}

function* procedureFaults(qms: Qms, document: Document): Generator<ReportedProblem> {
  // A translation serves the process of its original, and a value that cannot be read is reported as such.
  if (document.fields.translation_of !== undefined || hasDefectAt(document, '/process')) return
  if (!isInForce(qms, document) || isConnected(qms, document, 'process')) return
  const message = `The procedure ${document.id} belongs to no process. Name the one it serves in “process”.`
  yield { file: document, at: '/process', message }
}

function* processFaults(qms: Qms, document: Document): Generator<ReportedProblem> {
  if (document.fields.translation_of !== undefined || !isInForce(qms, document)) return
  const { id } = document
  if (!isConnected(qms, document, 'procedure')) {
    const message = `The process ${id} has no procedure that says how it is carried out. Name one in “procedures”, or name ${id} as “process” in the procedure.`
    yield { file: document, at: '/procedures', message }
  }
  if (!isConnected(qms, document, 'indicator')) {
    const message = `The process ${id} has no indicator that shows how well it works. Name one in “indicators”, or name ${id} as “process” in the indicator.`
    yield { file: document, at: '/indicators', message }
  }
}

/** Fields that connect a procedure or an indicator with its process, seen from either end. */
const CONNECTING = /^\/(process|procedures\/\d+|indicators\/\d+)$/

/** That a document named here is missing, retired or of another type is a problem of its own. */
function isConnected(qms: Qms, document: Document, type: string): boolean {
  const names = qms
    .linksFrom(document)
    .some(({ pointer, allowed }) => CONNECTING.test(pointer) && allowed.includes(type))
  if (names) return true
  return qms.linksTo(document.id).some(({ pointer, from }) => {
    return CONNECTING.test(pointer) && from.type === type && !isRetired(qms, from)
  })
}
