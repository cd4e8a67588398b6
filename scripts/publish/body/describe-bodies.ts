import type { Document } from '../../model/document.js'
import type { MarkdownParser } from '../../read/index.js'
import { drawDiagrams } from '../diagrams/draw-diagrams.js'
import { findDiagrams } from '../diagrams/find-diagrams.js'
import type { OwnContent, OwnPageText } from '../own/own-content.js'
import { ownLinks } from '../own/own-links.js'
import type { Publication, PublishedDocument } from '../publication.js'
import { bodyLinksOf } from './body-links.js'
import type { RenderRemembered } from './body-memory.js'
import { renderMarkdown } from './render-markdown.js'

interface BodyRenderer {
  /** @returns safe HTML */
  render(entry: PublishedDocument): string
  /** @returns the same of a page of the organization's own */
  renderOwn(page: OwnPageText, path: string): string
  /** What could not be drawn and why, for whoever builds. */
  readonly notes: readonly string[]
}

interface RendererOptions {
  readonly parse: MarkdownParser
  readonly remember: RenderRemembered
  readonly own: OwnContent
  /** @returns the Markdown of a document, with line feeds */
  sourceOf(document: Document): string
}

/** Draws the diagrams of all documents, so that each can be rendered. */
export async function bodyRenderer(
  publication: Publication,
  { parse, remember, sourceOf, own }: RendererOptions,
): Promise<BodyRenderer> {
  const inDocuments = [...publication.entries.values()].flatMap((entry) =>
    findDiagrams(parserFor(entry, parse), sourceOf(entry.document)).map((diagram) => ({
      name: entry.document.id,
      diagram,
    })),
  )
  const inPages = own.pages.flatMap(({ file, source }) =>
    findDiagrams(parse, source).map((diagram) => ({ name: file, diagram })),
  )
  const found = [...inDocuments, ...inPages]
  const drawings = await drawDiagrams(found.map(({ diagram }) => diagram))
  return {
    render: (entry) => {
      const source = sourceOf(entry.document)
      return remember(entry.path, source, bodyLinksOf(publication, entry), (links) =>
        renderMarkdown(parserFor(entry, parse), source, { links, drawings }),
      )
    },
    renderOwn: (page, path) =>
      remember(path, page.source, ownLinks(publication, page, path), (links) =>
        renderMarkdown(parse, page.source, { links, drawings }),
      ),
    notes: found.flatMap(({ name, diagram }) => {
      const drawing = drawings.of(diagram)
      return drawing && 'problem' in drawing ? [`${name}: a diagram cannot be drawn. ${drawing.problem}`] : []
    }),
  }
}

/** What is nested deeper than anyone can read is shown as it is written. */
function parserFor({ document }: PublishedDocument, parse: MarkdownParser): MarkdownParser {
  const isTooDeep = document.defects.some(({ rule }) => rule === 'nesting-depth')
  return isTooDeep ? (value) => ({ type: 'root', children: [{ type: 'code', value }] }) : parse
}
