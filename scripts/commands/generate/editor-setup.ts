import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { editorFiles, vscodeSettings } from '../../generate/index.js'
import type { DocumentType } from '../../model/document-type.js'
import { DOCUMENTS_FOLDER, readSettingsSchemas } from '../../read/index.js'
import { Misuse } from '../misuse.js'

const SETTINGS = '.vscode/settings.json'

/**
 * @returns the files with which Visual Studio Code completes and checks documents, by path
 * @throws Misuse if there are settings already that cannot be read
 */
export function editorSetup(root: string, types: readonly DocumentType[]): Readonly<Record<string, string>> {
  const files = { [SETTINGS]: mergedSettings(join(root, SETTINGS)), ...editorFiles(types, readSettingsSchemas()) }
  return Object.fromEntries(Object.entries(files).map(([path, value]) => [path, toJson(value)]))
}

/** Our keys among whatever else the file holds. */
function mergedSettings(path: string): unknown {
  const ours = vscodeSettings(DOCUMENTS_FOLDER)
  const present = existsSync(path) ? parseSettings(readFileSync(path, 'utf8')) : {}
  const merged = Object.entries(ours).map(([key, value]) => {
    const before = present[key]
    return [key, isGroup(value) && isGroup(before) ? { ...before, ...value } : value]
  })
  return { ...present, ...Object.fromEntries(merged) }
}

function parseSettings(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text)
  } catch {
    throw new Misuse(
      `${SETTINGS} has comments or a slip in it, so it was left as it is. Add these keys by hand:\n${toJson(vscodeSettings(DOCUMENTS_FOLDER))}`,
    )
  }
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
