import { existsSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { makeFolder } from '../../../core/read/disk/make-folder.js'
import { isFreeFolder } from '../../../core/write/is-free-folder.js'
import { Misuse } from '../../command/misuse.js'

/** Says which build a folder holds, so that no other folder is ever written over. */
export const SITE_MARK = '.qms-site'

/** @throws Misuse for a folder that no build wrote, or that holds the documents */
export function refuseFolder(folder: string, root: string): void {
  if (root === folder || root.startsWith(folder + sep))
    throw new Misuse(`--out ${folder} holds the documents themselves. Name a folder of its own, such as --out _site.`)
  if (!isFreeFolder(folder) && !existsSync(join(folder, SITE_MARK)))
    throw new Misuse(`${folder} is, or holds, what no build of the manual wrote. Name another folder, or empty it.`)
}

export function markSiteFolder(folder: string): void {
  makeFolder(folder)
  writeFileSync(
    join(folder, SITE_MARK),
    'Written by qms site build. Everything in this folder is replaced by the next one.\n',
  )
}
