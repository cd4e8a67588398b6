import { NOTICED_SETTINGS } from './testing/tampering/noticed-settings.js'
import { peopleTamperings, ruleTamperings } from './testing/tampering/settings-tamperings.js'
import { playTamperings } from './testing/tampering/suite.js'

playTamperings('tampering with people and settings', [...peopleTamperings, ...ruleTamperings], NOTICED_SETTINGS)
