import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBody } from '../core/read/body/read-body.js'
import { loadMarkdownParser } from '../core/read/index.js'
import type { BodyLinks } from '../site/body/body-links.js'
import { renderMarkdown } from '../site/body/render-markdown.js'
import { renderedText } from './rendered-text.js'

/** @returns the paths of all Markdown files that the packages bring which are installed: written by very many people */
export function markdownOfPackages(): readonly string[] {
  return readdirSync('node_modules', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
}

/** @returns a file as it is read */
export function sourceOf(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
}

const parse = await loadMarkdownParser('satteri')

/** Everything is where a text says that it is. */
export const ANY_LINKS: BodyLinks = {
  resolve: (url) => ({ href: url }),
  mention: () => undefined,
  picture: (url) => url,
}

const CALLOUT = /<p class="callout-title">(\w+)<\/p>/g

/** @returns where our page says something else than another renderer, though no problem is reported; undefined if it does not */
export function silentDifference(source: string, render: (source: string) => string): string | undefined {
  const page = renderMarkdown(parse, source, { links: ANY_LINKS, drawings: new Map() })
  const ours = renderedText(page.replace(CALLOUT, (_title, name: string) => `[!${name.toUpperCase()}] `))
  const theirs = renderedText(render(source))
  if (ours === theirs) return undefined
  const { body, defects } = readBody(source, 1, parse)
  if (body.unshownHtml.length > 0 || defects.length > 0) return undefined
  let at = 0
  while (ours[at] === theirs[at]) at++
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60)
  return `ours:   ${around(ours)}\ntheirs: ${around(theirs)}`
}
