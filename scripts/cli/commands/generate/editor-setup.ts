import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addToJson } from '../../../core/edit/add-to-json.js'
import type { DocumentType } from '../../../core/model/document-type.js'
import { DOCUMENTS_FOLDER, readPackageSchema, readSettingsSchemas } from '../../../core/read/index.js'
import { editorFiles, sharedEditorFiles } from '../../../editor/editors.js'
import { Misuse } from '../../command/misuse.js'

/**
 * @returns the files with which Visual Studio Code completes and checks documents, by path; those that others share are as
 * they were, with what we need added
 * @throws Misuse if one of those cannot be read
 */
export function editorSetup(root: string, types: readonly DocumentType[]): Readonly<Record<string, string>> {
  const shared = Object.entries(sharedEditorFiles(DOCUMENTS_FOLDER)).map(([path, value]) => [
    path,
    existsSync(join(root, path)) ? added(path, readFileSync(join(root, path), 'utf8'), value) : toJson(value),
  ])
  const schemas = { ...readSettingsSchemas(), documentType: readPackageSchema('document-type') }
  const own = Object.entries(editorFiles(types, schemas)).map(([path, value]) => [path, toJson(value)])
  return Object.fromEntries([...shared, ...own])
}

function added(path: string, text: string, value: Readonly<Record<string, unknown>>): string {
  const changed = addToJson(text, value)
  if (changed !== undefined) return changed
  throw new Misuse(`${path} is not valid JSON, even with comments allowed. Correct it, then run this again.`)
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
