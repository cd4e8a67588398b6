import type { BodyFacts, BrokenMarkup } from '../../model/body-facts.js'
import { brokenMarkupIn } from '../../questions/broken-markup.js'
import { isTooDeep } from '../../questions/is-too-deep.js'
import { baseName } from '../../values/paths.js'
import type { MarkdownParser } from '../body/markdown.js'
import { readBody } from '../body/read-body.js'
import { mergeConflict } from '../merge-conflict.js'
import { decodeText } from '../trees/text.js'
import { splitFrontMatter } from '../yaml/front-matter.js'

/** Markdown that is not a document: it needs no fields. */
export interface PageText {
  /** The heading with which it begins; without one, the file's name. */
  readonly title: string
  /** What follows the title. */
  readonly source: string
  /** What it names, at places that do not count. */
  readonly names: Pick<BodyFacts, 'links' | 'images' | 'mentions'>
  /** So that its text can only be shown as it is written. */
  readonly isTooDeep: boolean
  readonly unshownHtml: BodyFacts['unshownHtml']
  readonly broken: readonly BrokenMarkup[]
}

/**
 * @param file where it stands, which is where its links begin
 * @returns undefined for what should not be read: both sides of a merge conflict
 */
export function readPageText(bytes: Uint8Array, file: string, parse: MarkdownParser): PageText | undefined {
  const { text } = decodeText(bytes)
  if (mergeConflict(text)) return undefined
  const front = splitFrontMatter(text)
  const source = ('rule' in front ? text : front.body).trimStart()
  const { body: facts, defects } = readBody(source, 1, parse)
  return {
    ...splitTitle(source, file, facts),
    names: { links: facts.links, images: facts.images, mentions: facts.mentions },
    isTooDeep: isTooDeep({ defects }),
    unshownHtml: facts.unshownHtml,
    broken: brokenMarkupIn(facts),
  }
}

function splitTitle(source: string, file: string, facts: BodyFacts): Pick<PageText, 'title' | 'source'> {
  const [first] = facts.headings
  if (first?.depth !== 1 || first.place[0] !== 1) return { title: baseName(file).replaceAll('-', ' '), source }
  return { title: first.text, source: source.split('\n').slice(first.place[2]).join('\n') }
}
