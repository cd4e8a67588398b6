import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import GithubSlugger from 'github-slugger'
import type { Nodes } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { toolkitFiles } from './core/read/index.js'
import { documentationPages } from './testing/documentation.js'

const markdown = unified().use(remarkParse).use(remarkGfm)

interface Page {
  /** Addresses of links and pictures, as written. */
  readonly links: readonly string[]
  readonly anchors: ReadonlySet<string>
}

function readPage(path: string): Page {
  const slugger = new GithubSlugger()
  const links: string[] = []
  const anchors = new Set<string>()
  const visit = (node: Nodes): void => {
    if (node.type === 'heading') anchors.add(slugger.slug(textOf(node)))
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') links.push(node.url)
    if (node.type === 'html')
      links.push(...[...node.value.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, url = '']) => url))
    if ('children' in node) node.children.forEach(visit)
  }
  visit(markdown.parse(readFileSync(path, 'utf8')))
  return { links, anchors }
}

const pages = new Map([...documentationPages(), 'CHANGELOG.md'].map((path) => [path, readPage(path)]))

function isBroken(page: string, link: string): boolean {
  if (/^[a-z]+:/.test(link)) return false
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? page : posix.join(posix.dirname(page), path)
  if (!existsSync(target)) return true
  return anchor !== undefined && pages.has(target) && !pages.get(target)?.anchors.has(anchor)
}

describe('links in the documentation', () => {
  it.each([...pages])('of %s lead to a file and a heading that exist', (page, { links }) => {
    expect(links.filter((link) => isBroken(page, link))).toEqual([])
  })

  it('lead from the index to every page, directly or through other pages', () => {
    const reached = new Set(['docs/README.md'])
    for (const page of reached) {
      for (const link of pages.get(page)?.links ?? []) {
        const target = posix.join(posix.dirname(page), link.replace(/#.*/, ''))
        if (pages.has(target)) reached.add(target)
      }
    }
    expect([...pages.keys()].filter((page) => page.startsWith('docs/') && !reached.has(page))).toEqual([])
  })

  it('are in the files that users get, where these name a page', () => {
    const named = toolkitFiles()
      .filter((path) => !path.startsWith('dist/'))
      .flatMap((path) =>
        [...readFileSync(path, 'utf8').matchAll(/\bdocs\/(?:[a-z]+\/)*[a-z-]+\.md(?= of qms-kit)/g)].map(
          ([page]) => page,
        ),
      )
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((page) => !pages.has(page))).toEqual([])
  })
})
