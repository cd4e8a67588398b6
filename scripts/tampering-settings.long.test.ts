import { NOTICED_SETTINGS } from './testing/tampering/noticed-settings.js'
import {
  fileTamperings,
  peopleTamperings,
  redlineTamperings,
  ruleTamperings,
  textTamperings,
} from './testing/tampering/settings-tamperings.js'
import { playTamperings } from './testing/tampering/suite.js'

playTamperings(
  'tampering with people, settings, texts and files',
  [...peopleTamperings, ...ruleTamperings, ...textTamperings, ...fileTamperings, ...redlineTamperings],
  NOTICED_SETTINGS,
)
