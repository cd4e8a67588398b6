import type { DocumentType } from '../model/document-type.js'
import type { QmsContent } from '../model/qms.js'

type Documents = Pick<QmsContent, 'folder'>

/** @returns the path of the folder into which new documents of a type are written */
export function typeFolder({ folder }: Documents, type: Pick<DocumentType, 'folder'>): string {
  return type.folder === '' ? folder : `${folder}/${type.folder}`
}

/** Where the tables of records lie, below the documents’ folder: in a folder for each type. */
export const TABLES_FOLDER = 'data'

/** @returns where the tables of a type lie, for sentences */
export function tablesFolder({ folder }: Documents, { name }: Pick<DocumentType, 'name'>): string {
  return `${folder}/${TABLES_FOLDER}/${name}`
}

/** @returns whether a file lies where documents of a type may lie, or in a folder below */
export function isInFolderOf({ folder }: Documents, { folders }: DocumentType, path: string): boolean {
  return folders.some((name) => path.startsWith(name === '' ? `${folder}/` : `${folder}/${name}/`))
}

/** @returns whether documents of a type may lie in a place that was not read: a file or folder of theirs, or a folder above */
export function mayHold(documents: Documents, type: DocumentType, path: string): boolean {
  const isAbove = (name: string) => `${documents.folder}/${name}/`.startsWith(`${path}/`)
  return isInFolderOf(documents, type, path) || type.folders.some(isAbove)
}
