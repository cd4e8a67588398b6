import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

/** Reads every page of a site. @returns links, sources and anchors that lead nowhere, as `page: address` */
export function brokenAddresses(folder: string): readonly string[] {
  const files = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/')),
  )
  const pages = [...files].filter((path) => path.endsWith('.html'))
  const anchors = new Map(pages.map((page) => [page, idsOf(readFileSync(join(folder, page), 'utf8'))]))
  return pages.flatMap((page) =>
    addressesOf(readFileSync(join(folder, page), 'utf8'))
      .filter((address) => !isFound(page, address, files, anchors))
      .map((address) => `${page}: ${address}`),
  )
}

function isFound(
  page: string,
  address: string,
  files: ReadonlySet<string>,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  if (/^(?:https?|mailto):/.test(address)) return true
  const [file = '', anchor] = address.split('#')
  const path = file.split('?')[0] ?? ''
  const target = path === '' ? page : posix.join(posix.dirname(page), decodeURIComponent(path))
  if (!files.has(target)) return target === '.'
  return !anchor || (anchors.get(target)?.has(decodeURIComponent(anchor)) ?? false)
}

function idsOf(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => unescaped(id)))
}

function addressesOf(html: string): readonly string[] {
  return [...html.matchAll(/<(?:a|link|script|img|form)\s[^>]*?\b(?:href|src|action)="([^"]*)"/g)].map(
    ([, address = '']) => unescaped(address),
  )
}

function unescaped(text: string): string {
  return text
    .replace(/&#x26;|&amp;/g, '&')
    .replace(/&#39;|&#x27;/g, "'")
    .replace(/&quot;|&#x22;/g, '"')
}
