import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { counted } from '../../model/counted.js'
import { type FolderServer, serveFolder } from '../../publish/index.js'
import type { CommandContext, ExitCode } from '../context.js'
import { Misuse } from '../misuse.js'
import { findRoot } from '../opening/find-root.js'
import { oneAtATime } from './one-at-a-time.js'
import { type SiteOptions, type SitePublisher, sitePublisher } from './site-publisher.js'
import { watchFolders } from './watch-folders.js'

export interface SiteServeOptions extends Omit<SiteOptions, 'at' | 'baseUrl'> {
  readonly port: number
}

/** Builds the manual, serves it, and builds it anew whenever a document changes, comes or goes. Runs until it is stopped. */
export async function siteServe(context: CommandContext, { port, ...options }: SiteServeOptions): Promise<ExitCode> {
  const folder = mkdtempSync(join(tmpdir(), 'qms-site-'))
  try {
    const publisher = sitePublisher(context, folder, options)
    const { notes } = await publisher.publish()
    const server = await serveFolder(folder, port)
    if (server.port !== port) context.write(`Port ${port} is taken, so it is another one.\n`)
    try {
      const ended = follow(context, publisher, server, watchedFolders(context, options))
      context.write(`The manual is at ${server.address} and follows every change. Ctrl+C ends it.\n`)
      for (const note of notes) context.write(`${note}\n`)
      await ended
    } finally {
      await server.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return 0
}

/** Keeps what is served up to date until somebody ends it. The search follows last: it takes longest. */
function follow(
  context: CommandContext,
  publisher: SitePublisher,
  server: FolderServer,
  folders: readonly string[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => void end().then(() => reject(error))
    const indexing = oneAtATime(publisher.index, fail)
    const building = oneAtATime(async () => {
      context.write(await rebuild(publisher))
      server.reload()
      indexing.ask()
    }, fail)
    const stopWatching = watchFolders(folders, building.ask)
    indexing.ask()
    const end = async () => {
      stopWatching()
      await Promise.all([building.stop(), indexing.stop()])
    }
    const endWell = () => void end().then(resolve)
    process.once('SIGINT', endWell).once('SIGTERM', endWell)
  })
}

/** A commit changes no document, but its history. */
function watchedFolders(context: CommandContext, { templates }: Pick<SiteOptions, 'templates'>): readonly string[] {
  const root = findRoot(context.folder)
  const own = templates === undefined ? [] : [resolve(context.folder, templates)]
  return [...['qms-docs', 'schemas', '.git/logs'].map((name) => join(root, name)), ...own]
}

async function rebuild(publisher: SitePublisher): Promise<string> {
  try {
    const { changed } = await publisher.publish()
    const [first, ...others] = changed
    if (first === undefined) return 'Nothing has changed in the manual.\n'
    return `Changed: ${first}${others.length > 0 ? ` and ${counted(others.length, 'more page')}` : ''}.\n`
  } catch (error) {
    // What cannot be built now may well be after the next change.
    if (error instanceof Misuse) return `${error.message}\n`
    throw error
  }
}
