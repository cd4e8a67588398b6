import type { Root } from 'hast'
import { normalizeUri } from 'micromark-util-sanitize-uri'
import { loadMarkdownParser, type MarkdownParser } from '../../core/read/index.js'
import { defined } from '../../core/values/defined.js'
import type { Say } from '../../core/words/say.js'
import type { Body } from './body.js'
import { notPublished } from './body-links.js'
import { markdownTree } from './markdown-tree.js'

/** @returns harmless HTML as a tree */
export async function bodyTree({ source, reading, links, drawings, steps }: Body, say: Say): Promise<Root> {
  const parse = reading === 'as written' ? asWritten : await loadMarkdownParser(reading)
  return markdownTree(parse, source, {
    links: {
      resolve: (url) => links.resolve.get(normalizeUri(url)) ?? notPublished(say),
      mention: (id) => links.mention.get(id),
      picture: (url) => links.picture.get(normalizeUri(url)),
    },
    drawings,
    say,
    ...defined({ steps }),
  })
}

const asWritten: MarkdownParser = (value) => ({ type: 'root', children: [{ type: 'code', value }] })
