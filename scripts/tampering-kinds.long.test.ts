import { forgedApprovals } from './testing/tampering/approval-tamperings.js'
import { NOTICED } from './testing/tampering/for-organization.js'
import { gitTamperings } from './testing/tampering/git-tamperings.js'
import { folderTamperings, readingTamperings, recordTamperings } from './testing/tampering/record-tamperings.js'
import { peopleTamperings, ruleTamperings } from './testing/tampering/settings-tamperings.js'
import { playTamperings } from './testing/tampering/suite.js'
import { tableTamperings } from './testing/tampering/table-tamperings.js'
import { fileTamperings, redlineTamperings, textTamperings } from './testing/tampering/text-tamperings.js'

const kinds = [
  ...[textTamperings, fileTamperings, redlineTamperings, forgedApprovals, gitTamperings],
  ...[recordTamperings, readingTamperings, folderTamperings, tableTamperings],
  ...[peopleTamperings, ruleTamperings],
]

// The nightly tests play them all.
playTamperings(
  'tampering, two of each kind',
  kinds.flatMap((tamperings) => tamperings.slice(0, 2)),
  NOTICED,
)
