import { join } from 'node:path'
import type { CreatedFile, ReplacedFile } from '../model/plan.js'
import { blobOfFile } from './blob-of-file.js'

/** @returns what gives a file this content, whether or not it is there by now */
export function changeTo(root: string, path: string, content: string | Uint8Array): CreatedFile | ReplacedFile {
  const blob = blobOfFile(join(root, path))
  return blob === undefined ? { kind: 'create', path, content } : { kind: 'replace', path, blob, content }
}
