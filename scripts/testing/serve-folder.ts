import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/** Serves a folder below /manual/, as a web server that knows nothing of us would. */
export async function serveFolder(folder: string): Promise<{ readonly address: string; close(): void }> {
  const server: Server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const path = join(
      folder,
      decodeURIComponent(pathname)
        .replace(/^\/manual\//, '')
        .replace(/^$|\/$/, '$&index.html'),
    )
    const isThere = pathname.startsWith('/manual/') && existsSync(path) && statSync(path).isFile()
    response.writeHead(isThere ? 200 : 404, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
    response.end(isThere ? readFileSync(path) : 'There is no such file.')
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  return { address: `http://localhost:${port}/manual/`, close: () => server.close() }
}
