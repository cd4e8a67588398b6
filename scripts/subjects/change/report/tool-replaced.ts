import { listInWords } from '../../../core/words/list-in-words.js'
import { PACKAGE_FILES, TOOL_FOLDERS } from '../../approval/deciding-paths.js'
import type { SettingsChange } from './change-report.js'

/** @returns in words that a change brings another tool than the one that should judge it; undefined when it does not */
export function toolReplaced(settings: readonly SettingsChange[]): string | undefined {
  const paths = settings.flatMap(({ path, what }) => {
    if (PACKAGE_FILES.some((file) => file === path)) return [path]
    const inside = path.endsWith('/') ? what.map((name) => `${path}${name.replace(/ \(\w+\)$/, '')}`) : []
    return inside.filter((name) => TOOL_FOLDERS.some((folder) => name.startsWith(`${folder}/`)))
  })
  if (paths.length === 0) return undefined
  return `This change replaces the tool that checks it (${listInWords(paths)}). Do not rely on its check alone: read these files line by line, or have a person do it who knows them.`
}
