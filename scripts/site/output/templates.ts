import { hash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { nearestName } from '../../core/model/nearest-name.js'
import { packagePath } from '../../core/read/index.js'
import type { Rendered } from '../body/body.js'
import type { PlainPage } from '../pages/index.js'
import type { SiteContext } from '../site.js'
import { SITE_FOLDER } from './site-folder.js'

/** How pages look. */
export interface Templates {
  /** The same as long as none of them has changed. */
  readonly version: string
  /** By the kind of page. */
  readonly render: Readonly<Record<string, (page: Rendered<PlainPage>, site: SiteContext) => { toString(): string }>>
}

/** A template of the person who builds does not work. The message says which, and why. */
export class TemplateError extends Error {}

const OURS = join(SITE_FOLDER, 'templates')
/** What templates may use of the toolkit: words, and the dates that these are about. */
const SHARED = ['words', 'model']

/**
 * Loads our templates, some of them replaced by files of the same names in a folder.
 *
 * Templates are programs: they run on the computer of the person who builds. So the folder is named by that person, and never
 * by what is in a repository.
 *
 * @param folder of the own templates, if there are any
 * @param before what was loaded the last time
 * @throws TemplateError for one that cannot be loaded
 */
export async function loadTemplates(folder: string | undefined, before: Templates | undefined): Promise<Templates> {
  if (folder === undefined) return before ?? { version: '', render: await importTemplates(OURS) }
  const files = filesIn(folder)
  const version = hash('sha1', JSON.stringify(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')])))
  if (before?.version === version) return before
  for (const file of files) refuseSlip(folder, file)
  return { version, render: await importLaidOver(folder) }
}

async function importLaidOver(own: string): Promise<Templates['render']> {
  // A new folder each time: Node never reads the same module twice.
  const folder = mkdtempSync(join(tmpdir(), 'qms-templates-'))
  try {
    for (const name of SHARED) cpSync(packagePath(`dist/core/${name}`), join(folder, name), { recursive: true })
    for (const layer of [OURS, own]) cpSync(layer, join(folder, 'templates'), { recursive: true })
    const manifest = { type: 'module', imports: { '#words/*.js': './words/*.js' } }
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
    return await importTemplates(join(folder, 'templates'))
  } catch (error) {
    throw new TemplateError(`The templates in ${own} cannot be loaded: ${reasonOf(error, folder)}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file of another name may be a part of their own; one that is nearly called like ours is none. */
function refuseSlip(folder: string, file: string): void {
  const ours = filesIn(OURS)
  const meant = ours.includes(file) ? undefined : nearestName(file, ours)
  if (meant) throw new TemplateError(`${file} in ${folder} replaces no template. Did you mean “${meant}”?`)
}

async function importTemplates(folder: string): Promise<Templates['render']> {
  const { templates } = await import(pathToFileURL(join(folder, 'index.js')).href)
  return templates
}

function reasonOf(error: unknown, folder: string): string {
  const reason = error instanceof Error ? error.message : String(error)
  return reason.replaceAll(join(folder, 'templates/'), '')
}

function filesIn(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  return files.filter((path) => path.endsWith('.js') && statSync(join(folder, path)).isFile()).sort()
}
