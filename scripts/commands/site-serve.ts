import { mkdtempSync, rmSync, watch } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveFolder } from '../publish/index.js'
import type { CommandContext, ExitCode } from './context.js'
import { Misuse } from './misuse.js'
import { findRoot } from './open-qms.js'
import { type PublishSiteOptions, publishSite } from './publish-site.js'

export interface SiteServeOptions extends Omit<PublishSiteOptions, 'out' | 'at' | 'baseUrl'> {
  readonly port: number
}

/** Editors write a file in several steps: a rebuild waits for the last one. */
const QUIET_MS = 200

/** Builds the manual, serves it, and builds it anew whenever a document changes, comes or goes. Runs until it is stopped. */
export async function siteServe(context: CommandContext, { port, ...options }: SiteServeOptions): Promise<ExitCode> {
  const out = mkdtempSync(join(tmpdir(), 'qms-site-'))
  const build = () => publishSite(context, { ...options, out })
  await build()
  const server = await serveFolder(out, port)
  context.write(`The manual is at ${server.address} and follows every change. Ctrl+C ends it.\n`)
  const stopWatching = rebuildOnChange(findRoot(context.folder), async () => {
    context.write(await build().then(() => 'Built anew.\n', inWords))
    server.reload()
  })
  await new Promise<void>((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve))
  stopWatching()
  await server.close()
  rmSync(out, { recursive: true, force: true })
  return 0
}

/** What cannot be built now may well be after the next change. */
function inWords(error: unknown): string {
  if (error instanceof Misuse) return `${error.message}\n`
  throw error
}

/** Calls `rebuild` after changes below the documents' folder, never twice at once. @returns how to stop */
function rebuildOnChange(root: string, rebuild: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(rebuild)
    }, QUIET_MS)
  }
  const watchers = ['qms-docs', 'schemas'].flatMap((folder) => watchFolder(join(root, folder), later))
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}

/** A repository may have no schemas of its own. */
function watchFolder(folder: string, listener: () => void) {
  try {
    return [watch(folder, { recursive: true }, listener)]
  } catch {
    return []
  }
}
