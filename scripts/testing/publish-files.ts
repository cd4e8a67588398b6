import { metricsOf, rulesOf } from '../core/model/subject.js'
import { locate, memoryTree, readNextEditions, readQms } from '../core/read/index.js'
import { evaluate } from '../core/run/evaluate.js'
import type { Body } from '../site/body/body.js'
import { buildSite } from '../site/build-site.js'
import { pagesOf, renderPage } from '../site/output/render-page.js'
import { loadTemplates } from '../site/output/templates.js'
import type { PageSources } from '../site/pages/index.js'
import { buildPublication, type Publication, type PublishOptions } from '../site/publication.js'
import { publishedTexts } from '../site/published-texts.js'
import { publishedTree } from '../site/published-tree.js'
import type { Site } from '../site/site.js'
import type { LastChase } from '../subjects/actions/last-chase.js'
import { subjects } from '../subjects/index.js'

export type Files = Readonly<Record<string, string | Buffer>>

export const NO_TEXT: Body = {
  source: '',
  reading: 'satteri',
  links: { resolve: new Map(), mention: new Map(), picture: new Map() },
  drawings: new Map(),
}

/** What pages are made from where nothing else matters. */
export const SOURCES: Omit<PageSources, 'publication'> = {
  evaluation: { problems: [], waived: [], baselined: [], notEvaluated: [] },
  rules: [],
  metrics: [],
  nextEditions: [],
  bodyOf: () => NO_TEXT,
  changesOf: () => [],
  own: { styles: '', pages: [] },
  ownBodyOf: () => NO_TEXT,
  parse: () => ({ type: 'root', children: [] }),
}

/** @param earlier bytes in force, as git would give them */
export async function publish(
  files: Files,
  options: Partial<PublishOptions> = {},
  earlier: Files = {},
  today = '2026-11-22',
): Promise<Publication> {
  const all = { drafts: false, baseUrl: '/', ...options }
  const current = await readQms(memoryTree(files), { today: () => today })
  const texts = publishedTexts(current, all)
  const inForce = new Map([...texts.earlier.keys()].map((path) => [path, Buffer.from(earlier[path] ?? '')]))
  const qms = await readQms(publishedTree(memoryTree(files), inForce, texts.withheld), { today: () => today })
  return buildPublication(current, qms, all)
}

/** @returns everything that a build would write but assets: pages as HTML, and data, by path */
export async function buildFromFiles(
  files: Files,
  options: Partial<PublishOptions> = {},
  today = '2026-11-22',
  lastChase?: LastChase,
): Promise<ReadonlyMap<string, string>> {
  const publication = await publish(files, options, {}, today)
  const { current } = publication
  const rules = rulesOf(subjects)
  const site = await buildSite(publication, {
    evaluation: evaluate(rules, current, locate),
    rules,
    metrics: metricsOf(subjects),
    nextEditions: await readNextEditions(current.settings.standards, memoryTree(files)),
    bodyOf: () => '',
    texts: new Map(),
    own: SOURCES.own,
    ...(lastChase ? { lastChase } : {}),
  })
  return new Map([...(await renderAll(site)), ...site.files])
}

async function renderAll(site: Site): Promise<readonly (readonly [string, string])[]> {
  const templates = await loadTemplates(undefined, undefined)
  return Promise.all(
    pagesOf(site).map(async (one) => [one.page.path, await renderPage(one, templates, site.context)] as const),
  )
}
