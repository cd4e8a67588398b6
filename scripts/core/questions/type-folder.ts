import type { DocumentType } from '../model/document-type.js'
import type { QmsContent } from '../model/qms.js'

type Documents = Pick<QmsContent, 'folder'>

/** @returns the path of the folder into which new documents of a type are written */
export function typeFolder({ folder }: Documents, type: Pick<DocumentType, 'folder'>): string {
  return type.folder === '' ? folder : `${folder}/${type.folder}`
}

/** @returns whether a file lies where documents of a type may lie, or in a folder below */
export function isInFolderOf({ folder }: Documents, { folders }: DocumentType, path: string): boolean {
  return folders.some((name) => path.startsWith(name === '' ? `${folder}/` : `${folder}/${name}/`))
}
