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

/**
 * Serves a folder below /manual/, as a web server that knows nothing of us would.
 * @param encode compresses what is sent, as GitHub Pages does
 */
export async function serveFolder(
  folder: string,
  encode?: (content: Buffer) => Buffer,
): Promise<{ readonly address: string; close(): void }> {
  const server: Server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const path = join(
      folder,
      decodeURIComponent(pathname)
        .replace(/^\/manual\//, '')
        .replace(/^$|\/$/, '$&index.html'),
    )
    const isThere = pathname.startsWith('/manual/') && existsSync(path) && statSync(path).isFile()
    const type = { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }
    response.writeHead(isThere ? 200 : 404, { ...type, ...(encode && { 'content-encoding': 'gzip' }) })
    const content = isThere ? readFileSync(path) : Buffer.from('There is no such file.')
    response.end(encode ? encode(content) : content)
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  return { address: `http://localhost:${port}/manual/`, close: () => server.close() }
}
