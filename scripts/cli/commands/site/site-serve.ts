import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { CODE_OWNERS_PLACES } from '../../../core/model/qms.js'
import { DOCUMENTS_FOLDER } from '../../../core/read/index.js'
import { serveFolder } from '../../../site/index.js'
import { defineCommand } from '../../command/command.js'
import type { CommandContext } from '../../command/context.js'
import { wholeNumberOr } from '../../command/options.js'
import { reading } from '../../command/shared-options.js'
import { findRoot } from '../repository/find-root.js'
import { followChanges } from './follow-changes.js'
import { previewBuild } from './preview-build.js'
import { publishing } from './publishing-options.js'
import { type SiteOptions, sitePublisher } from './site-publisher.js'
import { watchFolders } from './watch-folders.js'

export const siteServe = defineCommand({
  name: 'site serve',
  group: 'publish',
  summary: 'Show the manual on this computer.',
  details: 'It is built again whenever a document changes.',
  example: 'qms site serve --drafts',
  arguments: {},
  options: {
    ...reading,
    port: wholeNumberOr(8080, 'number', 'the port to serve at'),
    ...publishing,
  },
  async run(context, { port, ...options }) {
    const folder = mkdtempSync(join(tmpdir(), 'qms-site-'))
    const root = findRoot(context.folder)
    let onChange = (_changed: readonly string[]) => {}
    // From before the first build on, so that no change is missed.
    const stopWatching = watchFolders(watchedFolders(context, root, options), (changed) =>
      onChange(changed.map((path) => pathBelow(root, path))),
    )
    try {
      const publisher = sitePublisher(context, folder, { ...options, keepsLastGood: true })
      const build = previewBuild(publisher, root)
      const first = await build([])
      const server = await serveFolder(folder, port)
      if (server.port !== port) context.write(`Port ${port} is in use; using ${server.port} instead.\n`)
      try {
        server.reload(first.faults)
        const following = followChanges(context, publisher, server, first, build)
        onChange = following.onChange
        context.write(`The manual is at ${server.address} and follows every change. Ctrl+C ends it.\n`)
        for (const note of [...first.notes, ...first.faults]) context.write(`${note}\n`)
        await following.ended
      } finally {
        await server.close()
      }
    } finally {
      stopWatching()
      rmSync(folder, { recursive: true, force: true })
    }
    return 0
  },
})

/** A commit changes no document, but its history. */
function watchedFolders(
  context: CommandContext,
  root: string,
  { config }: Pick<SiteOptions, 'config'>,
): readonly string[] {
  const theirs = config === undefined ? [] : [dirname(resolve(context.folder, config))]
  const ours = [DOCUMENTS_FOLDER, 'schemas', ...CODE_OWNERS_PLACES, '.git/logs']
  return [...ours.map((name) => join(root, name)), ...theirs]
}

/** @returns a path as the model writes it */
function pathBelow(root: string, path: string): string {
  return relative(root, path).replaceAll('\\', '/')
}
