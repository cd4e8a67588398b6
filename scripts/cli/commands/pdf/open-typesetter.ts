import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { filesIn } from '../../../core/read/disk/files-in.js'
import { packagePath } from '../../../core/read/index.js'
import { loadTypesetter, PRINTING_PACKAGES, type PrintForm, type Typesetter } from '../../../site/index.js'
import type { CommandContext } from '../../command/context.js'
import { Misuse } from '../../command/misuse.js'

interface PrintingOptions {
  /** A folder of them. */
  readonly fonts?: string | undefined
  readonly standard?: PrintForm['standard'] | undefined
}

/** @throws Misuse where the packages that print are missing, or the folder of fonts is */
export function openTypesetter({ folder }: CommandContext, { fonts, standard = 'pdf-a' }: PrintingOptions): Typesetter {
  const more = fonts === undefined ? [] : [resolve(folder, fonts)]
  for (const path of more)
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
      throw new Misuse(`--fonts ${fonts}: there is no such folder.`)
  const typesetter = loadTypesetter({
    template: readTemplate(),
    fonts: more,
    standard,
  })
  if (typesetter) return typesetter
  throw new Misuse(
    `PDFs are made by packages that are not installed, or not for this kind of computer. Run “npm install --save-dev ${PRINTING_PACKAGES.join(' ')}”, then this again.`,
  )
}

function readTemplate(): PrintForm['template'] {
  const folder = packagePath('site/print')
  return new Map(filesIn(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}
