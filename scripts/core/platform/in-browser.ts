import type { ValidateFunction } from 'ajv/dist/2020.js'
import { browserPlatform } from './browser-platform.js'
import { usePlatform } from './current-platform.js'

/** Put in when the entry for browsers is bundled: the toolkit's own files, by path, and the validators of its schemas, by file. */
declare const TOOLKIT_FILES: Readonly<Record<string, string>>
declare const BUILT_VALIDATORS: Readonly<Record<string, () => ValidateFunction>>

usePlatform(browserPlatform(TOOLKIT_FILES, BUILT_VALIDATORS))
