import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import { peopleGap } from '../../../core/questions/people-gap.js'
import { settingsGap } from '../../../core/questions/settings-gap.js'
import type { Redline } from '../../../core/redline/redline.js'
import { inForceChanges } from '../../approval/in-force/in-force-changes.js'
import { settingsDocument } from '../../approval/settings-document.js'
import type { ChangeReport, ProblemChanges, SettingsChange } from './change-report.js'
import { documentChanges } from './document-changes.js'
import { nextStep } from './next-step.js'
import { recordChanges } from './record-changes.js'
import { settingsApprovers } from './settings-approvers.js'
import { settingsChanges, type UsualSeverities } from './settings-changes.js'

/** What is needed besides the two models. */
export interface ChangeEvidence {
  /** What the change is compared with, as the user named it. */
  readonly base: string
  readonly problems: ProblemChanges
  readonly usualSeverities: UsualSeverities
  /** Files that decide on the checks and are no part of the model, such as packages and workflows. */
  readonly files: readonly SettingsChange[]
  /** What changed in meaning, by the document as it is now, or was if it is gone. */
  readonly redlines: ReadonlyMap<Document, Redline>
}

/**
 * What a branch changes, in one answer, for those who approve it.
 *
 * @param qms with the model at the commit where the branch began
 */
export function buildChangeReport(qms: Qms, evidence: ChangeEvidence): ChangeReport {
  const { base, problems, usualSeverities, files, redlines } = evidence
  const records = recordChanges(qms, redlines)
  const documents = documentChanges(qms, records, redlines)
  const isShown = new Set(documents.flatMap((one) => one.records))
  const others = records.map(({ change }) => change).filter((change) => !isShown.has(change))
  const settings = [...settingsChanges(qms, usualSeverities), ...files]
  const inForce = inForceChanges(qms)
  const uncovered = { files: settingsDocument(qms) ? files : settings, approvers: settingsApprovers(qms) }
  const found = { today: qms.today, base, inForce, documents, records: others, settings, problems, uncovered }
  return { ...found, next: whatIsNotKnown(qms) ?? nextStep(found) }
}

function whatIsNotKnown(qms: Qms): string | undefined {
  const gap = settingsGap(qms) ?? peopleGap(qms)
  return gap && `${gap} Until then it is not known what comes into force, what goes out of it, and who approves.`
}
