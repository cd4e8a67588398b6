import { NOTICED_TEXTS } from './testing/tampering/noticed-text.js'
import { playTamperings } from './testing/tampering/suite.js'
import { fileTamperings, redlineTamperings, textTamperings } from './testing/tampering/text-tamperings.js'

playTamperings(
  'tampering with texts and files',
  [...textTamperings, ...fileTamperings, ...redlineTamperings],
  NOTICED_TEXTS,
)
