import { type VerificationFormatName, verificationFormats } from '../format/index.js'
import { approvedOn } from '../lifecycle/approval-entry.js'
import { verifyRecord } from '../lifecycle/verification/verify-record.js'
import { counted } from '../model/counted.js'
import type { Approval } from '../model/generated-types.js'
import type { Qms } from '../model/qms.js'
import { isSound } from '../model/verification.js'
import type { CommandContext, ExitCode } from './context.js'
import { exportEvidence } from './export-evidence.js'
import { findDocument } from './find-document.js'
import { type OpenOptions, openQms } from './open-qms.js'

export interface VerifyOptions extends OpenOptions {
  /** Documents or approval records; all records unless told. */
  readonly ids?: readonly string[]
  readonly format?: VerificationFormatName
  /** A folder for what anyone needs to check the approvals without the toolkit. */
  readonly export?: string
}

/** Compares approval records with the texts and the history that git keeps, with the people of the day and their keys. */
export async function verify(context: CommandContext, options: VerifyOptions): Promise<ExitCode> {
  const { qms, root } = await openQms(context, { ...options, evidence: 'of all' })
  const records = chosenRecords(qms, options.ids ?? [])
  const verifications = records.map((record) => verifyRecord(qms, record))
  const inFull = (options.ids?.length ?? 0) > 0
  const report = { today: qms.today, verifications }
  context.write(verificationFormats[options.format ?? 'text'](report, { inFull, color: context.isTerminal }))
  if (options.export !== undefined) {
    const folder = await exportEvidence(context.folder, root, qms, records, options.export)
    context.write(
      `\nEvidence of ${counted(records.length, 'approval record')}: ${folder}. Its README.txt says how to check it without this toolkit.\n`,
    )
  }
  return verifications.every(isSound) ? 0 : 1
}

function chosenRecords(qms: Qms, ids: readonly string[]) {
  const wanted = new Set(ids.map((id) => findDocument(qms, id).id))
  return qms
    .ofType('approval')
    .filter(({ id, fields }) =>
      wanted.size === 0 ? hasBegun(qms, fields) : wanted.has(id) || wanted.has(fields.document ?? ''),
    )
}

/** Asked for an earlier day, what nobody had approved yet is nothing to verify. */
function hasBegun(qms: Qms, { approvals = [] }: Approval): boolean {
  return approvals.length === 0 || approvals.some((entry) => (approvedOn(qms, entry) ?? '') <= qms.today)
}
