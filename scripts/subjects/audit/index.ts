import type { Subject } from '../../core/model/subject.js'
import { findingsFollowedUp } from './rules/findings-followed-up.js'
import { impartialAuditors } from './rules/impartial-auditors.js'
import { uniqueFindingIds } from './rules/unique-finding-ids.js'

export const auditSubject: Subject = {
  id: 'audit',
  title: 'Internal audit',
  description: 'Audits, their findings, and whether the auditors were impartial.',
  rules: [impartialAuditors, findingsFollowedUp, uniqueFindingIds],
}
