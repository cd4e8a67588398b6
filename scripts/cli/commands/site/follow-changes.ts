import { counted } from '../../../core/words/counted.js'
import type { FolderServer } from '../../../site/index.js'
import type { CommandContext } from '../../command/context.js'
import { oneAtATime } from './one-at-a-time.js'
import type { PreviewBuild } from './preview-build.js'
import type { SitePublisher } from './site-publisher.js'

/** Keeps what is served up to date until it is ended. The search follows last: it takes longest. */
export function followChanges(
  context: CommandContext,
  publisher: SitePublisher,
  server: FolderServer,
  first: PreviewBuild,
  build: (changed: readonly string[]) => Promise<PreviewBuild>,
): { readonly onChange: (changed: readonly string[]) => void; readonly ended: Promise<void> } {
  let onChange = (_changed: readonly string[]) => {}
  let waiting: readonly string[] = []
  const ended = new Promise<void>((resolve, reject) => {
    const fail = (error: unknown) => void end().then(() => reject(error))
    const indexing = oneAtATime(publisher.index, fail)
    const building = oneAtATime(async () => {
      const changed = waiting
      waiting = []
      const built = await build(changed)
      context.write(inWords(built))
      server.reload(built.faults)
      if (built.isBuilt) indexing.ask()
    }, fail)
    onChange = (changed) => {
      waiting = [...waiting, ...changed]
      building.ask()
    }
    if (first.isBuilt) indexing.ask()
    const end = () => Promise.all([building.stop(), indexing.stop()])
    const endWell = () => void end().then(() => resolve())
    process.once('SIGINT', endWell).once('SIGTERM', endWell)
  })
  return { onChange, ended }
}

function inWords({ changed: [first, ...others], faults }: PreviewBuild): string {
  const more = others.length > 0 ? ` and ${counted(others.length, 'more page')}` : ''
  const what = first === undefined ? 'Nothing has changed in the manual.' : `Changed: ${first}${more}.`
  return faults.length > 0 ? `${faults.join('\n')}\n` : `${what}\n`
}
