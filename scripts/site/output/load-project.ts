import { hash } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { UserConfig } from '@11ty/eleventy'
import { filesIn } from '../../core/read/disk/files-in.js'
import { assembleProject } from './assemble-project.js'
import { SITE_FOLDER } from './site-folder.js'
import type { LaidOver, SiteProject } from './site-project.js'
import { TemplateError } from './template-error.js'

/** @returns the project that makes the pages: the same as long as no file of it has changed. @throws TemplateError for a configuration that does not work */
export type LoadProject = () => Promise<SiteProject>

/** What an Eleventy configuration exports. */
interface Configuration {
  readonly default?: (config: UserConfig) => unknown
  readonly config?: {
    readonly dir?: { readonly input?: string; readonly includes?: string; readonly data?: string }
    readonly templateFormats?: readonly string[] | string
  }
}

/** Beside our own, where a configuration adds pages and does not say. */
const USUAL_FORMATS = ['njk', 'liquid', 'md', 'html']
const OURS: SiteProject = { folder: SITE_FOLDER, configure: () => {} }

/**
 * Our Eleventy project, or ours with what a configuration adds: its plug-ins and filters, its pages, and files that take
 * the place of ours of the same name.
 *
 * A configuration is a program: it runs on the computer of the person who builds. So that person names it, and it is
 * never looked for in a repository.
 *
 * @param file of the configuration, if there is one
 * @param documents the folder whose files must not become pages by themselves
 */
export function projectLoader(file: string | undefined, documents: string): LoadProject {
  if (file === undefined) return async () => OURS
  let last: { readonly version: string; readonly project: SiteProject } | undefined
  const clear = () => last && rmSync(dirname(last.project.folder), { recursive: true, force: true })
  process.once('exit', clear)
  return async () => {
    const configuration = await importConfiguration(file)
    const folders = foldersOf(file, configuration, documents)
    const version = versionOf([
      file,
      ...folders.flatMap(({ from }) => filesIn(from).map((path) => resolve(from, path))),
    ])
    if (last?.version === version) return last.project
    clear()
    const project = {
      folder: assembleProject(file, folders),
      configure: applied(file, configuration, folders.length > 0),
    }
    last = { version, project }
    return project
  }
}

async function importConfiguration(file: string): Promise<Configuration> {
  if (!existsSync(file))
    throw new TemplateError(`There is no file ${file}. --config names an Eleventy configuration of your own.`)
  try {
    return await import(`${pathToFileURL(file).href}?${versionOf([file])}`)
  } catch (error) {
    throw new TemplateError(`${file} cannot be loaded: ${error instanceof Error ? error.message : error}`)
  }
}

function foldersOf(file: string, { config }: Configuration, documents: string): readonly LaidOver[] {
  const { input, includes = '_includes', data = '_data' } = config?.dir ?? {}
  if (input === undefined) return []
  const pages = resolve(dirname(file), input)
  if (!existsSync(pages)) throw new TemplateError(`${file} names ${pages} as its “input”, and there is no such folder.`)
  if (isWithin(documents, pages) || isWithin(pages, documents))
    throw new TemplateError(
      `${file} names ${pages} as its “input”, where the documents are. They must not run as templates: name a folder of its own.`,
    )
  const folders: readonly LaidOver[] = [
    { from: pages, onto: 'pages' },
    { from: resolve(pages, includes), onto: '_includes' },
    { from: resolve(pages, data), onto: '_data' },
  ]
  return folders.filter(({ from }) => existsSync(from))
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep)
}

function applied(file: string, { default: apply, config }: Configuration, hasPages: boolean): SiteProject['configure'] {
  if (typeof apply !== 'function')
    throw new TemplateError(
      `${file} has no default export that is a function: “export default function (eleventyConfig) { … }”.`,
    )
  return async (eleventyConfig) => {
    if (hasPages) eleventyConfig.addTemplateFormats(config?.templateFormats ?? USUAL_FORMATS)
    const answer = await apply(eleventyConfig)
    if (answer !== undefined)
      throw new TemplateError(
        `${file} returns something. Folders and formats are read from “export const config = { dir: … }”.`,
      )
  }
}

function versionOf(files: readonly string[]): string {
  return hash('sha1', JSON.stringify(files.map((file) => [file, readFileSync(file, 'base64')])))
}
