import type { ApprovedText } from '../../../core/model/approved-text.js'
import type { Approval } from '../../../core/model/generated-types.js'
import { fails, holds, notChecked, type Verify } from './check.js'
import type { Check } from './verification.js'

/** Git keeps the approved text, its checksums are those of the record, and it is the revision that the record names. */
export const verifyText: Verify = (qms, { fields }) => {
  const { blob = '', revision } = fields
  if (!qms.approvedTexts) return [notChecked('/blob', qms.history?.gap ?? 'Git was not asked for the approved text.')]
  const text = qms.approvedTexts.get(blob)
  if (!text) return [missing(qms.repository.isShallow, blob)]
  if (text.isElsewhere)
    return [
      notChecked('/blob', 'The approved text is not here: Git LFS keeps it elsewhere. Run “git lfs pull” to get it.'),
    ]
  const faults = differences(fields, text)
  return faults.length > 0
    ? faults
    : [
        holds(
          '/blob',
          `Git keeps the approved text of revision ${revision} (${blob.slice(0, 12)}), and its checksums are those of the record.`,
        ),
      ]
}

function missing(isShallow: boolean, blob: string): Check {
  return isShallow
    ? notChecked(
        '/blob',
        'This clone has only a part of the history. Run “git fetch --unshallow” to get the approved text.',
      )
    : fails(
        '/blob',
        `Git has no text ${blob}: what was approved cannot be shown. Fetch the commit that holds it, or correct “blob”.`,
      )
}

function differences(fields: Approval, text: ApprovedText): Check[] {
  const faults: Check[] = []
  if (text.id !== fields.document) {
    faults.push(fails('/document', `The approved text is of ${text.id || 'no document'}, not of ${fields.document}.`))
  }
  if (text.revision !== fields.revision) {
    faults.push(
      fails(
        '/revision',
        `The approved text says that it is revision ${text.revision || '(none)'}, not ${fields.revision}.`,
      ),
    )
  }
  if (text.sha256 !== fields.sha256) {
    faults.push(
      fails(
        '/sha256',
        `The checksum of the approved text is ${text.sha256}: this record was changed after it was written, or never fitted its text.`,
      ),
    )
  }
  // The exact bytes are what was approved; a later toolkit may count other fields as controlled.
  else if (text.digest !== fields.digest) {
    faults.push(
      fails(
        '/digest',
        `The digest of the approved text is ${text.digest}: this record was changed after it was written, or never fitted its text.`,
      ),
    )
  }
  return faults
}
