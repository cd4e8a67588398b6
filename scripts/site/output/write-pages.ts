import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filesIn } from '../../core/read/disk/files-in.js'
import { groupBy } from '../../core/values/group-by.js'
import type { Say } from '../../core/words/say.js'
import * as documentPageKinds from '../pages/document-kinds.js'
import * as pageKinds from '../pages/kinds.js'
import type { PageOfKind, SiteContext } from '../pages/site.js'
import type { FolderWriter } from './folder-writer.js'
import { renderPage } from './render-page.js'
import { runProject, runTemplate, type SiteData } from './run-eleventy.js'
import { type SiteProject, templateOf } from './site-project.js'
import { templateFailure } from './template-error.js'

type Write = FolderWriter['write']

/**
 * Writes pages of the kinds of which there are few, and what else belongs to the project: styles, scripts, what a
 * configuration adds.
 *
 * @returns the paths of all that was written
 * @throws TemplateError if a template fails
 */
export async function writeProject(
  project: SiteProject,
  site: SiteContext,
  some: readonly PageOfKind[],
  write: Write,
): Promise<readonly string[]> {
  const staging = mkdtempSync(join(tmpdir(), 'qms-site-'))
  try {
    await runProject(project, { site, pages: await dataOf(some, site.say) }, staging)
    const written = filesIn(staging)
    for (const path of written) write(path, readFileSync(join(staging, path)))
    return written
  } catch (error) {
    await blamePage(project, site, some)
    throw templateFailure(error, 'A template of your configuration failed')
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

/** Writes pages of the kinds that documents have of their own. @throws TemplateError if a template fails */
export async function writeDocumentPages(
  project: SiteProject,
  site: SiteContext,
  some: readonly PageOfKind[],
  write: Write,
): Promise<void> {
  try {
    for (const [path, content] of await renderKinds(project, site, some)) write(path, content)
  } catch (error) {
    await blamePage(project, site, some)
    throw templateFailure(error, 'A template failed')
  }
}

async function renderKinds(
  project: SiteProject,
  site: SiteContext,
  some: readonly PageOfKind[],
): Promise<readonly (readonly [path: string, content: string])[]> {
  const made = []
  for (const kind of groupBy(some, (one) => one.kind).keys()) {
    const pages = await dataOf(
      some.filter((one) => one.kind === kind),
      site.say,
    )
    made.push(...(await runTemplate(project, { site, pages }, templateOf(kind))))
  }
  return made
}

/** Eleventy tells the template that failed and not the page: each half is tried until one page is left. */
async function blamePage(project: SiteProject, site: SiteContext, some: readonly PageOfKind[]): Promise<void> {
  const middle = Math.ceil(some.length / 2)
  for (const half of [some.slice(0, middle), some.slice(middle)]) {
    try {
      await renderKinds(project, site, half)
    } catch (error) {
      const [one, ...others] = half
      if (one && others.length === 0)
        throw templateFailure(error, `The template for pages of the kind “${one.kind}” failed at ${one.page.path}`)
      return blamePage(project, site, half)
    }
  }
}

/** A kind without pages has an empty list, so that its template makes none. */
async function dataOf(some: readonly PageOfKind[], say: Say): Promise<SiteData['pages']> {
  const none = [...Object.keys(pageKinds), ...Object.keys(documentPageKinds)].map((kind) => [kind, []] as const)
  const all = [...groupBy(some, ({ kind }) => kind)].map(
    async ([kind, pages]) => [kind, await Promise.all(pages.map(({ page }) => renderPage(page, say)))] as const,
  )
  return Object.fromEntries([...none, ...(await Promise.all(all))])
}
