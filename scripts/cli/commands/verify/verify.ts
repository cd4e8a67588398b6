import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import type { Approval } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { findUncommitted, readGitSetting, toolkitVersion } from '../../../core/read/index.js'
import { defined } from '../../../core/values/defined.js'
import { counted } from '../../../core/words/counted.js'
import { approvedOn } from '../../../subjects/approval/approval-entry.js'
import { APPROVAL, approvalRecords } from '../../../subjects/approval/approval-records.js'
import { unreadableRecords, unreadableRecordsOf } from '../../../subjects/approval/unreadable-records.js'
import { documentsWithoutFile } from '../../../subjects/approval/verification/documents-without-file.js'
import { verificationFormats } from '../../../subjects/approval/verification/format-verification.js'
import {
  type BranchVerification,
  type FileFinding,
  isSound,
  type Verification,
  type VerificationReport,
} from '../../../subjects/approval/verification/verification.js'
import { verifyBranch } from '../../../subjects/approval/verification/verify-branch.js'
import { verifyRecord } from '../../../subjects/approval/verification/verify-record.js'
import { whoIsNotKnown } from '../../../subjects/approval/verification/who-is-not-known.js'
import { deletedRecords } from '../../../subjects/change/deleted-records.js'
import { fileLosses } from '../../../subjects/change/file-losses.js'
import { anyNumber } from '../../command/arguments.js'
import { defineCommand } from '../../command/command.js'
import type { CommandContext } from '../../command/context.js'
import { flag, format, string } from '../../command/options.js'
import { at, reading, repository } from '../../command/shared-options.js'
import { findDocument } from '../../names/find-document.js'
import { connectGitHub } from '../repository/connect-github.js'
import { type OpenedQms, openQms } from '../repository/open-qms.js'
import { exportEvidence } from './export-evidence.js'
import { orUnreadable } from './or-unreadable.js'
import { readReviewEvidence } from './read-review-evidence.js'
import { readSeal } from './read-seal.js'

export const verify = defineCommand({
  name: 'verify',
  group: 'check',
  summary: 'Verify approvals against texts, history, people and keys.',
  details:
    'Compares approval records with the texts and the history that git keeps, with the people of that time and with their keys.',
  example: 'qms verify QP-001',
  arguments: { ids: anyNumber('documents or approval records, such as QP-001 (default: all)') },
  options: {
    format: format(verificationFormats),
    export: string('folder', 'write what is needed to check them with git, coreutils and ssh-keygen alone'),
    github: flag('also ask GitHub for the reviews behind approvals, and for the rules of the default branch'),
    repository,
    ...reading,
    at,
  },
  async run(context, { ids, format, github, repository, export: folder, ...options }) {
    const opened = await openQms(context, { ...options, evidence: 'of all' })
    const records = chosenRecords(opened.qms, ids)
    const asked = github ? await askGitHub(context, opened, records, repository) : undefined
    const qms = asked?.qms ?? opened.qms
    const verifications = records.map((record, index) => {
      if (index % AT_ONCE === 0) context.showProgress(`Verifying ${index} of ${counted(records.length, 'record')}`)
      return verifyRecord(qms, record)
    })
    context.showProgress('')
    const inFull = ids.length > 0
    const unreadable = inFull ? unreadableRecordsOf(qms, documentsOf(records, ids)) : unreadableRecords(qms)
    const isAboutHead = qms.repository.isGit && options.at === undefined
    const found = isAboutHead && (!inFull || folder !== undefined) ? await readSeal(opened.root, qms) : undefined
    const seal = inFull ? undefined : found?.verification
    const uncommitted = isAboutHead
      ? await uncommittedAmong(opened.root, qms, inFull ? records : approvalRecords(qms))
      : []
    const lost = deletedRecords(qms, isApprovalOf(inFull ? documentsOf(records, ids) : undefined))
    const losses = [...lost, ...(inFull ? [] : fileLosses(qms))].map(({ file: { path }, message }) => ({
      path,
      message,
    }))
    const changed = [...losses, ...withoutFile(qms, verifications)]
    const source = await describeSource(opened)
    const report = {
      ...{ today: qms.today, source, verifications, unreadable, uncommitted, changed },
      ...defined({ branch: asked?.branch, seal, unknownPeople: whoIsNotKnown(qms) }),
    }
    context.write(verificationFormats[format](report, { inFull, color: context.isTerminal }))
    if (folder !== undefined) {
      const evidence = await exportEvidence(context.folder, opened, qms, records, found, folder)
      context.write(
        `\nEvidence of ${counted(records.length, 'approval record')}: ${evidence.folder}. Its README.txt says how to check it without this toolkit.\nThe checksum of its SHA256SUMS is ${evidence.sha256}: keep it apart from the folder.\n`,
      )
      if (evidence.elsewhere.length > 0)
        context.write(
          `Not here, because Git LFS keeps them elsewhere: ${evidence.elsewhere.join(', ')}. Run “git lfs pull” to get them, and export again.\n`,
        )
    }
    return report.unknownPeople === undefined &&
      unreadable.length === 0 &&
      uncommitted.length === 0 &&
      changed.length === 0 &&
      verifications.every(isSound) &&
      (!asked || isSound(asked.branch)) &&
      (!seal || isSound(seal))
      ? 0
      : 1
  },
})

/** How many records are verified before progress is shown again. */
const AT_ONCE = 20

/** @param documents about which approval records to look at; all if it is left out */
function isApprovalOf(documents: ReadonlySet<string> | undefined): (record: Document) => boolean {
  return ({ type, fields }) =>
    type === APPROVAL && (documents === undefined || documents.has(fieldText(fields, 'document') ?? ''))
}

/** @returns the documents asked for, also by their records */
function documentsOf(records: readonly Document<Approval>[], ids: readonly string[]): ReadonlySet<string> {
  return new Set([...ids, ...records.flatMap(({ fields }) => fields.document ?? [])])
}

/** @returns what the records that were verified lack, if it is the file of their document */
function withoutFile(qms: Qms, verifications: readonly Verification[]): readonly FileFinding[] {
  const missing = documentsWithoutFile(qms)
  const isFound = verifications.some(({ checks }) => checks.some(({ message }) => message === missing?.message))
  return missing && isFound ? [missing] : []
}

/** @returns the paths of those records that git does not keep as they are here */
async function uncommittedAmong(
  root: string,
  qms: Qms,
  records: readonly Document<Approval>[],
): Promise<readonly string[]> {
  const paths = new Set(await findUncommitted(root, qms.folder))
  return records.flatMap(({ path }) => (paths.has(path) ? path : []))
}

async function describeSource({ root, commit, head, qms }: OpenedQms): Promise<VerificationReport['source']> {
  const remote = qms.repository.isGit ? await readGitSetting(root, 'remote.origin.url') : undefined
  const repository = remote?.replace(CREDENTIALS, '$1')
  return { toolkit: toolkitVersion(), ...defined({ commit: commit ?? head, repository }) }
}

/** `https://user:secret@` */
const CREDENTIALS = /^([a-z][a-z+.-]{0,20}:\/\/)[^/@]{1,1000}@/i

/** @returns the model with the reviews that GitHub has, and what can be said of the branch that holds what is in force */
async function askGitHub(
  context: CommandContext,
  { qms, root }: OpenedQms,
  records: readonly Document<Approval>[],
  repository: string | undefined,
): Promise<{ readonly qms: Qms; readonly branch: BranchVerification }> {
  const github = await connectGitHub(context, root, repository)
  const { defaultBranch: name } = await github.repository()
  const reviewEvidence = await readReviewEvidence(root, qms, github, records)
  const checks = verifyBranch(await orUnreadable(github.branchRules(name)))
  return { qms: qms.with({ reviewEvidence }), branch: { name, checks } }
}

function chosenRecords(qms: Qms, ids: readonly string[]) {
  const wanted = new Set(ids.map((id) => findDocument(qms, id).id))
  return approvalRecords(qms).filter(({ id, fields }) =>
    wanted.size === 0 ? hasBegun(qms, fields) : wanted.has(id) || wanted.has(fields.document ?? ''),
  )
}

/** Asked for an earlier day, what was not approved yet is not verified. */
function hasBegun(qms: Qms, { approvals = [] }: Approval): boolean {
  return approvals.length === 0 || approvals.some((entry) => (approvedOn(qms, entry) ?? '') <= qms.today)
}
