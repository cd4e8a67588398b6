import { NOTICED_RECORDS } from './testing/tampering/noticed-record.js'
import { folderTamperings, recordTamperings } from './testing/tampering/record-tamperings.js'
import { playTamperings } from './testing/tampering/suite.js'

playTamperings('tampering with records', [...recordTamperings, ...folderTamperings], NOTICED_RECORDS)
