import { renameSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { makeFolder } from '../../../core/read/disk/make-folder.js'
import type { CommandContext } from '../../command/context.js'

/** Writes a file that a person named: completely, in place of what was there. */
export function writeOut({ folder }: CommandContext, file: string, content: string | Uint8Array): void {
  const path = resolve(folder, file)
  makeFolder(dirname(path))
  const made = `${path}.${process.pid}.part`
  writeFileSync(made, content)
  renameSync(made, path)
}
