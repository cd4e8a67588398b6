import { browserPlatform } from './browser-platform.js'
import { usePlatform } from './current-platform.js'

/** The toolkit's own files by their paths: put in when the entry for browsers is bundled. */
declare const TOOLKIT_FILES: Readonly<Record<string, string>>

usePlatform(browserPlatform(TOOLKIT_FILES))
