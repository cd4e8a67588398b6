import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { UserConfig } from '@11ty/eleventy'
import type { Rendered } from '../body/body.js'
import type { PlainPage } from '../pages/build-pages.js'
import type { SiteContext } from '../pages/site.js'
import { previewsOnce } from './previews-once.js'
import type { SiteProject } from './site-project.js'

/** What templates get. */
export interface SiteData {
  readonly site: SiteContext
  /** By kind. */
  readonly pages: Readonly<Record<string, Rendered<PlainPage>[]>>
}

/** `site/eleventy.config.js`. */
interface OurConfig {
  readonly config: {
    readonly dir: { readonly includes: string; readonly data: string }
    readonly templateFormats: readonly string[]
  }
  default(config: UserConfig): void
}

/**
 * Runs the whole project: all templates, and what a configuration adds.
 *
 * @param folder to write to
 * @throws what a template or a plug-in throws, wrapped by Eleventy
 */
export async function runProject(project: SiteProject, data: SiteData, folder: string): Promise<void> {
  const eleventy = await prepare(project, data, '', folder)
  await eleventy.write()
  forget(data)
}

/**
 * Runs a single template.
 *
 * @param template its name in `pages/`
 * @returns what it makes, by path from the root of the site
 */
export async function runTemplate(
  project: SiteProject,
  data: SiteData,
  template: string,
): Promise<ReadonlyMap<string, string>> {
  const eleventy = await prepare(project, data, template, project.folder)
  const made = await eleventy.toJSON()
  forget(data)
  return new Map(made.map(({ outputPath, content }) => [relative(project.folder, outputPath), content]))
}

/** Eleventy keeps the layouts for its next run, and with them all pages of this one. */
function forget({ pages }: SiteData): void {
  for (const some of Object.values(pages)) some.length = 0
}

/** Eleventy sees what we made and the project, and nothing of the repository: none of its files says what to ignore. */
async function prepare(project: SiteProject, { site, pages }: SiteData, template: string, folder: string) {
  const { default: Eleventy } = await import('@11ty/eleventy')
  const ours: OurConfig = await import(pathToFileURL(join(project.folder, 'eleventy.config.js')).href)
  const eleventy = new Eleventy(join(project.folder, 'pages', template), folder, {
    quietMode: true,
    configPath: false,
    source: 'script',
    loader: 'esm',
    async config(config: UserConfig) {
      const { dir, templateFormats } = ours.config
      config.setIncludesDirectory(dir.includes)
      config.setDataDirectory(dir.data)
      config.setTemplateFormats(templateFormats)
      config.setUseGitIgnore(false)
      config.benchmarkManager.get('Configuration').setIsVerbose(false)
      config.on('eleventy.ignores', (ignored: string[]) => ignored.splice(0))
      // What is frozen, Eleventy does not copy for every page.
      config.addGlobalData('site', Object.freeze(site))
      config.addGlobalData('pages', Object.freeze(pages))
      config.addTransform('previewsOnce', previewsOnce)
      ours.default(config)
      await project.configure(config)
    },
  })
  eleventy.disableLogger()
  return eleventy
}
