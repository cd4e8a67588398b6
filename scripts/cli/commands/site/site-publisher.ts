import { join, resolve } from 'node:path'
import type { Document } from '../../../core/model/document.js'
import { metricsOf, reportsOf, rulesOf } from '../../../core/model/subject.js'
import {
  DOCUMENTS_FOLDER,
  type DocumentText,
  type FileTree,
  locate,
  type ReadingMemory,
  readDocumentBody,
  readNextEditions,
} from '../../../core/read/index.js'
import { evaluate } from '../../../core/run/evaluate.js'
import { defined } from '../../../core/values/defined.js'
import {
  buildSite,
  comparedTexts,
  customPictures,
  leftOutInWords,
  type Publication,
  projectLoader,
  publishedFiles,
  type SearchLanguage,
  siteWriter,
  TemplateError,
  whyEmpty,
  writeSearchIndex,
} from '../../../site/index.js'
import { inForceWithoutFile } from '../../../subjects/approval/in-force-without-file.js'
import { lostInWords } from '../../../subjects/approval/lost-in-words.js'
import { problemsByQuarter } from '../../../subjects/system/problems-by-quarter.js'
import type { CommandContext } from '../../command/context.js'
import { Misuse } from '../../command/misuse.js'
import { subjectsOf } from '../../command/subjects-of.js'
import { readLastChase } from '../chase/read-last-chase.js'
import { findRoot } from '../repository/find-root.js'
import type { OpenedQms } from '../repository/open-qms.js'
import { readCustomContent } from './read-custom-content.js'
import { readKeptTexts } from './read-kept.js'
import { type PublicationOptions, type PublicationRead, readPublication } from './read-publication.js'
import { markSiteFolder, refuseFolder, SITE_MARK } from './site-folder.js'
import { writePublishedFiles } from './write-published-files.js'

export interface SiteOptions extends PublicationOptions {
  /** An Eleventy configuration that adds to ours. It is a program, and runs here. */
  readonly config?: string
  /** A file that says when `qms chase` ran last. */
  readonly lastChase?: string
  /** What was read already, for a manual that is published once. */
  readonly read?: PublicationRead
  /** Show a document as it last was once its file cannot be read any more. */
  readonly keepsLastGood?: boolean
}

/** Publishes the manual, again and again if need be: then only what has changed is read, made and written. */
export interface SitePublisher {
  /**
   * Writes all but the search index.
   *
   * @param written the paths of files that changed since the last time, which alone are read again; by default all are
   */
  publish(written?: readonly string[]): Promise<Published>
  /** Makes the search index of what was written. @param signal breaks it off */
  index(signal?: AbortSignal): Promise<void>
}

interface Published {
  readonly publication: Publication
  /** What readers of the manual will miss, and why. */
  readonly notes: readonly string[]
  /** The paths of pages that changed, came or went. */
  readonly changed: readonly string[]
  /** Files that cannot be published as they are: where and why. */
  readonly faults: readonly string[]
}

/** @param folder to write; nothing is touched before everything is read */
export function sitePublisher(context: CommandContext, folder: string, options: SiteOptions): SitePublisher {
  const config = options.config === undefined ? undefined : resolve(context.folder, options.config)
  const lastChase = options.lastChase === undefined ? undefined : readLastChase(context.folder, options.lastChase)
  // A preview is made again with each change, and of what an audience does not see nothing is counted.
  const showsEarlier = !options.keepsLastGood && options.audience === undefined
  let ofSearch: SearchLanguage = { language: 'en', synonyms: [] }
  const memory: ReadingMemory = new Map()
  let lastGood: ReadonlyMap<string, Uint8Array> = new Map()
  let asTheyWere: OpenedQms | undefined
  let keptTexts: ReadonlyMap<string, DocumentText> = new Map()
  const root = findRoot(context.folder)
  const writer = siteWriter(folder, projectLoader(config, join(root, DOCUMENTS_FOLDER)))
  return {
    async publish(written) {
      refuseFolder(folder, root)
      const since = written && asTheyWere && { opened: asTheyWere, changed: written }
      const before = { memory, lastGood, ...defined({ since }) }
      const { asTheyAre, opened, tree, publication, faults } =
        options.read ?? (await readPublication(context, options, before))
      asTheyWere = asTheyAre
      if (options.savesMemory) memory.clear()
      const { shown } = publication
      const { language, synonyms } = shown.settings.site
      ofSearch = { language, synonyms }
      const custom = await readCustomContent(tree, shown.settings)
      context.showProgress('Checking')
      const subjects = await subjectsOf(context)
      const rules = rulesOf(subjects)
      const evaluation = evaluate(rules, asTheyAre.qms, locate)
      context.showProgress('Making pages')
      const seen = new Map<string, Uint8Array>()
      keptTexts = await readKeptTexts(opened, comparedTexts(publication), keptTexts)
      const site = await buildSite(publication, {
        evaluation,
        ...(showsEarlier && { earlierProblems: problemsByQuarter(asTheyAre.qms, rules) }),
        rules,
        subjects,
        reports: reportsOf(subjects),
        metrics: metricsOf(subjects),
        nextEditions: await readNextEditions(shown.settings.standards, tree),
        custom,
        ...defined({ lastChase }),
        async readBodies(documents) {
          const texts = await readTexts(tree, documents)
          if (options.keepsLastGood) for (const [path, bytes] of texts) seen.set(path, bytes)
          return ({ path }) => readDocumentBody(texts.get(path) ?? NO_BYTES) ?? ''
        },
        texts: keptTexts,
      })
      markSiteFolder(folder)
      const files = await writePublishedFiles(
        opened,
        [...publishedFiles(publication), ...customPictures(custom)],
        writer,
      )
      const { changed, notes } = await writer
        .writeSite(site, [SITE_MARK, ...files.paths], (written, all) =>
          context.showProgress(`Writing pages: ${written} of ${all} documents`),
        )
        .catch(blameConfiguration(config))
      lastGood = seen
      context.showProgress('')
      return { publication, notes: [...whatIsMissing(publication), ...notes, ...files.notes], changed, faults }
    },
    async index(signal) {
      context.showProgress('Making the search index')
      await writeSearchIndex(folder, ofSearch, signal)
      context.showProgress('')
    },
  }
}

/** What the manual does not show, and what it shows although the files do not. */
function whatIsMissing(publication: Publication): readonly string[] {
  const { working, leftOut, options } = publication
  const missing = leftOutInWords(leftOut, { audience: options.audience, draftsWith: '--drafts' })
  const lost = options.drafts ? [] : inForceWithoutFile(working).map((one) => lostInWords(working, one))
  const why = whyEmpty(publication).join(' ')
  return [...(missing ? [missing] : []), ...(why ? [why] : []), ...lost]
}

/** Templates are ours, and their failures, unless a configuration replaces some. */
function blameConfiguration(config: string | undefined): (error: unknown) => never {
  return (error) => {
    throw error instanceof TemplateError && config !== undefined ? new Misuse(error.message) : error
  }
}

async function readTexts(tree: FileTree, documents: readonly Document[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const texts = new Map<string, Uint8Array>()
  const paths = documents.map(({ path }) => path)
  for await (const { path, bytes } of tree.read(paths)) if (bytes) texts.set(path, bytes)
  return texts
}

const NO_BYTES = Buffer.alloc(0)
