import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { metricsOf, reportsOf, rulesOf } from '../core/model/subject.js'
import { filesIn } from '../core/read/disk/files-in.js'
import { locate, memoryTree, readNextEditions, readQms } from '../core/read/index.js'
import { evaluate } from '../core/run/evaluate.js'
import { defined } from '../core/values/defined.js'
import type { Body } from '../site/body/body.js'
import { buildSite } from '../site/build-site.js'
import { projectLoader } from '../site/output/load-project.js'
import { readLanguage } from '../site/output/read-language.js'
import { siteWriter } from '../site/output/site-writer.js'
import type { PageSources } from '../site/pages/build-pages.js'
import { buildPublication, type Publication, type PublishOptions } from '../site/shown/publication.js'
import { publishedTexts } from '../site/shown/published-texts.js'
import { publishedTree } from '../site/shown/published-tree.js'
import type { LastChase } from '../subjects/actions/last-chase.js'
import { subjects } from '../subjects/index.js'

export type Files = Readonly<Record<string, string | Uint8Array>>

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
  subjects,
  reports: reportsOf(subjects),
  metrics: [],
  nextEditions: [],
  changesOf: () => [],
  custom: { styles: '', pages: [] },
  customBodyOf: () => NO_TEXT,
  parse: () => ({ type: 'root', children: [] }),
}

/** @param earlier bytes in force, as git would give them */
export async function publish(
  files: Files,
  options: Partial<PublishOptions> = {},
  earlier: Files = {},
  today = '2026-11-22',
): Promise<Publication> {
  const working = await readQms(memoryTree(files), { today: () => today })
  const language = readLanguage(working.settings.site.language)
  const all = { drafts: false, baseUrl: '/', language, ...options }
  const texts = publishedTexts(working, all)
  const inForce = new Map([...texts.earlier.keys()].map((path) => [path, Buffer.from(earlier[path] ?? '')]))
  const shown = await readQms(publishedTree(memoryTree(files), inForce, texts.withheld), { today: () => today })
  return buildPublication(working, shown, all)
}

/** @returns everything that a build writes, by path */
export async function buildFromFiles(
  files: Files,
  options: Partial<PublishOptions> = {},
  today = '2026-11-22',
  lastChase?: LastChase,
): Promise<ReadonlyMap<string, string>> {
  const publication = await publish(files, options, {}, today)
  const { working } = publication
  const rules = rulesOf(subjects)
  const site = await buildSite(publication, {
    evaluation: evaluate(rules, working, locate),
    rules,
    subjects,
    reports: reportsOf(subjects),
    metrics: metricsOf(subjects),
    nextEditions: await readNextEditions(working.settings.standards, memoryTree(files)),
    readBodies: async () => () => '',
    texts: new Map(),
    custom: SOURCES.custom,
    ...defined({ lastChase }),
  })
  const folder = mkdtempSync(join(tmpdir(), 'qms-test-'))
  try {
    await siteWriter(folder, projectLoader(undefined, '')).writeSite(site, [], () => {})
    return new Map(filesIn(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
