import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { byText } from '../../../core/values/order.js'

/** @returns the paths of all files below a folder, sorted, with forward slashes */
export function filesOfFolder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort(byText)
}
