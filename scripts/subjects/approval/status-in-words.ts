import type { QmsContent } from '../../core/model/qms.js'
import { needsApproval, type Status } from './status.js'

const WORDS: Readonly<Record<Status, string>> = {
  draft: 'Draft',
  'in approval': 'In approval',
  approved: 'Approved, not in force yet',
  effective: 'In force',
  superseded: 'Superseded',
  retired: 'Retired',
}

/** @returns a status as readers say it; as long as nothing is approved at all, a draft is what everyone works with */
export function statusInWords(content: QmsContent, status: Status): string {
  return status === 'draft' && !needsApproval(content) ? 'Not approved' : WORDS[status]
}
