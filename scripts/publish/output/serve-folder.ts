import type { AddressInfo } from 'node:net'
import DevServer from '@11ty/eleventy-dev-server'

export interface FolderServer {
  readonly address: string
  readonly port: number
  /** Tells every open page that something changed. */
  reload(): void
  close(): Promise<void>
}

/** Only this computer sees what is served: it may be confidential, or a draft. */
class LocalServer extends DevServer {
  override _serverListen(port: number): void {
    this.server.listen({ port, host: 'localhost' })
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
  const { port: taken } = server.server.address() as AddressInfo
  return {
    address: `http://localhost:${taken}/`,
    port: taken,
    reload: () => server.reload({ files: [] }),
    close: () => server.close(),
  }
}
