import { NOTICED_RECORDS } from './testing/tampering/noticed-record.js'
import { folderTamperings, readingTamperings, recordTamperings } from './testing/tampering/record-tamperings.js'
import { playTamperings } from './testing/tampering/suite.js'

playTamperings(
  'tampering with records',
  [...recordTamperings, ...readingTamperings, ...folderTamperings],
  NOTICED_RECORDS,
)
