import { NO_BODY } from '../model/body-facts.js'
import type { Document } from '../model/document.js'
import type { FileFacts, Qms } from '../model/qms.js'
import type { SourceFile } from '../model/source-file.js'
import { linkBaseOf } from '../questions/link-base.js'
import { cacheOf } from './cache-of.js'
import { readConflictedPages } from './conflicted-pages.js'
import { readDocuments } from './documents/read-documents.js'
import { findSitePages, ignoredFiles } from './ignored-files.js'
import { readNamedFiles } from './named-files.js'
import type { ParsedFile } from './parsed/parsed-file.js'
import type { ReadingFrame } from './read-frame.js'
import type { ReadOptions } from './read-options.js'
import { isTableIn } from './rows/rows-file.js'
import { definitionsOf } from './schemas/definitions-of.js'
import type { FileTree } from './trees/file-tree.js'
import { unreadSources } from './unread-sources.js'

/** What is known already of files that did not change. */
export interface KnownFiles {
  /** @returns what became of a file that may hold documents; undefined for one that is to be read */
  source(path: string): readonly (Document | SourceFile)[] | undefined
  facts(path: string): FileFacts | undefined
}

const NOTHING_KNOWN: KnownFiles = { source: () => undefined, facts: () => undefined }

/** Reads the documents, and what they point at. @param folder of the documents */
export async function readContent(
  tree: FileTree,
  folder: string,
  frame: ReadingFrame,
  options: ReadOptions,
  known: KnownFiles = NOTHING_KNOWN,
): Promise<Pick<Qms, 'documents' | 'otherSources' | 'files' | 'folders' | 'submodules'>> {
  const { settings, settingsFile, peopleFile, baselineFile, types, settingPaths, schemaFiles } = frame
  const entries = tree.list(folder)
  const isIgnored = ignoredFiles(settings, folder)
  const sitePages = findSitePages(settings, folder)
  const isLeftOut = (path: string) => !options.evenIfIgnored?.has(path) && (isIgnored(path) || sitePages.has(path))
  const isSettings = (path: string) => [settingsFile, peopleFile, baselineFile].some((file) => file.path === path)
  const isRead = (path: string) => (path.endsWith('.md') || isTableIn(folder, path)) && !isLeftOut(path)
  const parser = settings.markdown_parser
  const { documents, unreadable } = await readDocuments(
    tree,
    entries.filter(({ path }) => isRead(path)),
    {
      types,
      parser,
      cache: cacheOf<ParsedFile>(options, 'documents', [parser, definitionsOf(types), Object.keys(NO_BODY)]),
      linkBase: linkBaseOf(settings),
      known: known.source,
      onProgress: options.onProgress,
      parseInThreads: options.parseInThreads,
    },
  )
  const conflicted = await readConflictedPages(
    tree,
    entries.filter(({ path }) => sitePages.has(path)),
  )
  const unread = unreadSources(
    tree,
    entries.filter(({ path }) => !isIgnored(path) && !isRead(path) && !isSettings(path)),
  )
  return {
    documents,
    otherSources: [...unreadable, ...conflicted, settingsFile, peopleFile, baselineFile, ...schemaFiles, ...unread],
    ...(await readNamedFiles(tree, entries, { documents, types, settingPaths }, known.facts)),
    submodules: [...new Set(entries.flatMap(({ submodule }) => submodule ?? []))],
  }
}
