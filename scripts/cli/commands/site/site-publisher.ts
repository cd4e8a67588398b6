import { resolve } from 'node:path'
import { metricsOf, rulesOf } from '../../../core/model/subject.js'
import {
  type FileTree,
  locate,
  type ReadingMemory,
  readDocumentBody,
  readNextEditions,
} from '../../../core/read/index.js'
import { evaluate } from '../../../core/run/evaluate.js'
import {
  buildSite,
  comparedTexts,
  leftOutInWords,
  ownPictures,
  type Publication,
  publishedFiles,
  siteWriter,
  TemplateError,
  whyEmpty,
  writeSearchIndex,
} from '../../../site/index.js'
import { inForceWithoutFile } from '../../../subjects/approval/in-force-without-file.js'
import { lostInWords } from '../../../subjects/approval/lost-in-words.js'
import type { CommandContext } from '../../command/context.js'
import { Misuse } from '../../command/misuse.js'
import { subjectsOf } from '../../command/subjects-of.js'
import { readLastChase } from '../chase/read-last-chase.js'

import { findRoot } from '../opening/find-root.js'

import { readKeptTexts } from './read-kept.js'
import { readOwnContent } from './read-own-content.js'
import { type PublicationOptions, readPublication } from './read-publication.js'
import { markSiteFolder, refuseFolder, refuseTemplates, SITE_MARK } from './site-folder.js'
import { writePublishedFiles } from './write-published-files.js'

export interface SiteOptions extends PublicationOptions {
  /** A folder of templates that replace ours. They are programs, and run here. */
  readonly templates?: string
  /** A file that says when `qms chase` ran last. */
  readonly lastChase?: string
  /** Show a document as it last was once its file cannot be read any more. */
  readonly keepsLastGood?: boolean
}

/** Publishes the manual, again and again if need be: then only what has changed is read, made and written. */
export interface SitePublisher {
  /** Writes all but the search index. */
  publish(): Promise<Published>
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
  const templates = options.templates === undefined ? undefined : resolve(context.folder, options.templates)
  const writer = siteWriter(folder, templates)
  const lastChase = options.lastChase === undefined ? undefined : readLastChase(context.folder, options.lastChase)
  let language = ''
  let lastGood: ReadonlyMap<string, Buffer> = new Map()
  const memory: ReadingMemory = new Map()
  const root = findRoot(context.folder)
  return {
    async publish() {
      refuseFolder(folder, root)
      refuseTemplates(templates)
      const { asTheyAre, opened, tree, publication, faults } = await readPublication(context, options, memory, lastGood)
      const { qms } = publication
      language = qms.settings.site.language
      const own = await readOwnContent(tree, qms.settings)
      context.showProgress('Checking')
      const subjects = await subjectsOf(context)
      const rules = rulesOf(subjects)
      const evaluation = evaluate(rules, asTheyAre, locate)
      context.showProgress('Making pages')
      const texts = await readTexts(tree, publication)
      if (options.keepsLastGood) lastGood = texts
      const site = await buildSite(publication, {
        evaluation,
        rules,
        metrics: metricsOf(subjects),
        nextEditions: await readNextEditions(qms.settings.standards, tree),
        own,
        ...(lastChase ? { lastChase } : {}),
        bodyOf: ({ path }) => readDocumentBody(texts.get(path) ?? NO_BYTES) ?? '',
        texts: await readKeptTexts(opened, comparedTexts(publication)),
      })
      markSiteFolder(folder)
      const files = await writePublishedFiles(opened, [...publishedFiles(publication), ...ownPictures(own)], writer)
      const changed = await writer
        .writeSite(site, [SITE_MARK, ...files.paths], (made, all) => {
          if (made % PROGRESS_STEP === 0) context.showProgress(`Writing pages: ${made} of ${all}`)
        })
        .catch(blameTemplates(templates))
      context.showProgress('')
      return { publication, notes: [...whatIsMissing(publication), ...site.notes, ...files.notes], changed, faults }
    },
    async index(signal) {
      context.showProgress('Making the search index')
      await writeSearchIndex(folder, language, signal)
      context.showProgress('')
    },
  }
}

/** What the manual does not show, and what it shows although the files do not. */
function whatIsMissing(publication: Publication): readonly string[] {
  const { current, leftOut, options } = publication
  const missing = leftOutInWords(leftOut, options.audience)
  const lost = options.drafts ? [] : inForceWithoutFile(current).map((one) => lostInWords(current, one))
  const why = whyEmpty(publication).join(' ')
  return [...(missing ? [missing] : []), ...(why ? [why] : []), ...lost]
}

const PROGRESS_STEP = 100

/** Templates are ours, and their failures, unless a person replaces them. */
function blameTemplates(templates: string | undefined): (error: unknown) => never {
  return (error) => {
    throw error instanceof TemplateError && templates !== undefined ? new Misuse(error.message) : error
  }
}

async function readTexts(tree: FileTree, { entries }: Publication): Promise<ReadonlyMap<string, Buffer>> {
  const texts = new Map<string, Buffer>()
  const paths = [...entries.values()].map(({ document }) => document.path)
  for await (const { path, bytes } of tree.read(paths)) if (bytes) texts.set(path, bytes)
  return texts
}

const NO_BYTES = Buffer.alloc(0)
