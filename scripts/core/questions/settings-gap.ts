import { onceForAllDays } from '../model/once-for-all-days.js'
import type { DefectRule } from '../model/source-file.js'

/** Where one of these is reported of a file, nothing in it may count. */
const OF_WHOLE_FILE: ReadonlySet<DefectRule> = new Set([
  'readable-file',
  'readable-text',
  'regular-file',
  'file-size',
  'no-merge-conflicts',
  'valid-yaml',
])

/** Says why it is not known what the settings are; undefined if they were read, or there are none and defaults apply. */
export const settingsGap = onceForAllDays(({ settings, settingsFile: { path, defects } }): string | undefined => {
  const isUnread = settings.organization === undefined && defects.some(({ rule }) => OF_WHOLE_FILE.has(rule))
  return isUnread
    ? `What ${path} decides is not known, because nothing of it could be read. Correct it first.`
    : undefined
})
