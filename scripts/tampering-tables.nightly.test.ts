import { NOTICED_TABLES } from './testing/tampering/noticed-table.js'
import { playTamperings } from './testing/tampering/suite.js'
import { tableTamperings } from './testing/tampering/table-tamperings.js'

playTamperings('tampering with tables of records', tableTamperings, NOTICED_TABLES)
