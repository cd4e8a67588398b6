import type { AddressInfo } from 'node:net'
import DevServer from '@11ty/eleventy-dev-server'
import { NO_PAGE, withFaultBar } from './fault-bar.js'

/** A web server of one folder, for a preview on this computer. */
export interface FolderServer {
  readonly address: string
  readonly port: number
  /** Tells every open page that something changed. @param faults why pages do not show the files as they are */
  reload(faults: readonly string[]): void
  close(): Promise<void>
}

/** Only this computer sees what is served: it may be confidential, or a draft. */
class LocalServer extends DevServer {
  faults: readonly string[] = []
  /** No page was served since the last change: one that is only now connecting was loaded before it, and missed the news. */
  isBehind = false

  override _serverListen(port: number): void {
    this.server.listen({ port, host: 'localhost' })
  }

  /** Our pages run no script that is written into them: a page for what is missing must load the one that follows changes, too. */
  override augmentContentWithNotifier(content: string, inlineContents: boolean, options: object): string {
    this.isBehind = false
    const isOurs = content.includes('<main')
    const page = withFaultBar(isOurs ? content : NO_PAGE, this.faults)
    return super.augmentContentWithNotifier(page, inlineContents && !isOurs, options)
  }
}

/**
 * Serves a folder with Eleventy's server, which makes open pages follow changes.
 *
 * @param port the next free one is taken if it is in use
 */
export async function serveFolder(folder: string, port: number): Promise<FolderServer> {
  const quiet = () => {}
  const logger = { info: quiet, log: quiet, error: quiet }
  const server = new LocalServer('qms', folder, { port, domDiff: false, logger })
  const listening = new Promise<void>((resolve) => server.server.once('listening', resolve))
  await server.serve(port)
  await listening
  server.updateServer?.on('connection', () => {
    if (server.isBehind) server.reload({ files: [] })
  })
  const { port: taken } = server.server.address() as AddressInfo
  return {
    address: `http://localhost:${taken}/`,
    port: taken,
    reload: (faults) => {
      server.faults = faults
      server.isBehind = true
      server.reload({ files: [] })
    },
    close: () => server.close(),
  }
}
