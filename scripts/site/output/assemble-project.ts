import { cpSync, existsSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { filesIn } from '../../core/read/disk/files-in.js'
import { packagePath } from '../../core/read/index.js'
import { nearestName } from '../../core/values/nearest-name.js'
import { SITE_FOLDER } from './site-folder.js'
import type { LaidOver } from './site-project.js'
import { TemplateError } from './template-error.js'

/** Of the toolkit, what the project uses: words, the dates that these are about, and scripts for browsers. */
const SHARED = ['core/words', 'core/values', 'client']
const PROJECT = ['eleventy.config.js', 'icon.svg', 'pages', '_includes', 'styles']

/**
 * Copies our project, and lays folders of another project over it: a file of the same name takes the place of ours.
 *
 * @param file their configuration: its packages are those of their templates
 * @returns the project in a new folder, because Node never reads the same module twice
 */
export function assembleProject(file: string, folders: readonly LaidOver[]): string {
  for (const one of folders) if (one.onto === '_includes') refuseNearNames(one.from)
  const root = mkdtempSync(join(tmpdir(), 'qms-templates-'))
  const folder = join(root, 'site')
  for (const name of SHARED) cpSync(packagePath(`dist/${name}`), join(root, `dist/${name}`), { recursive: true })
  for (const name of PROJECT) cpSync(join(SITE_FOLDER, name), join(folder, name), { recursive: true })
  for (const { from, onto } of folders)
    cpSync(from, join(folder, onto), {
      recursive: true,
      dereference: true,
      filter: (path) => !isOther(path, from, folders),
    })
  const manifest = { type: 'module', imports: { '#words/*.js': './dist/core/words/*.js' } }
  writeFileSync(join(root, 'package.json'), JSON.stringify(manifest))
  const packages = packagesOf(dirname(file))
  if (packages) symlinkSync(packages, join(root, 'node_modules'))
  return folder
}

/** `_includes` may lie in the folder of pages, and its files are none. */
function isOther(path: string, from: string, folders: readonly LaidOver[]): boolean {
  return folders.some((one) => one.from !== from && one.from === path)
}

/** A file of another name may be a part of their own; one that is nearly called like ours is meant to replace it. */
function refuseNearNames(includes: string): void {
  const ours = filesIn(join(SITE_FOLDER, '_includes'))
  for (const file of filesIn(includes)) {
    const meant = ours.includes(file) ? undefined : nearestName(file, ours)
    if (meant) throw new TemplateError(`${file} in ${includes} replaces no file of ours. Did you mean “${meant}”?`)
  }
}

function packagesOf(folder: string): string | undefined {
  const packages = join(folder, 'node_modules')
  if (existsSync(packages)) return packages
  return dirname(folder) === folder ? undefined : packagesOf(dirname(folder))
}
