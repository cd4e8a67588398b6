import { brokenMarkupIn } from '../core/model/broken-markup.js'
import type { Diagram } from '../core/model/diagrams/diagram.js'
import type { Document } from '../core/model/document.js'
import { isTooDeep } from '../core/model/is-too-deep.js'
import { loadMarkdownParser } from '../core/read/index.js'
import type { Body } from './body/body.js'
import { bodyLinksOf } from './body/body-links.js'
import { htmlNotes } from './body/html-notes.js'
import { knownLinks } from './body/known-links.js'
import { markupNotes } from './body/markup-notes.js'
import type { OwnContent, OwnPageText } from './custom-pages/own-content.js'
import { ownLinks } from './custom-pages/own-links.js'
import { drawDiagrams, drawingsOf } from './diagrams/draw-diagrams.js'
import { findDiagrams } from './diagrams/find-diagrams.js'
import type { Publication, PublishedDocument } from './publication.js'

/** What is needed to render the texts of all pages. */
export interface Bodies {
  of(entry: PublishedDocument): Body
  /** @param path of the page, from the root of the site */
  ofOwn(page: OwnPageText, path: string): Body
  /** What could not be drawn and why, for the person who builds. */
  readonly notes: readonly string[]
}

/**
 * Draws all diagrams, and says of each text where what it names is to be found.
 *
 * @param sourceOf gives the Markdown of a document, with line feeds
 */
export async function describeBodies(
  publication: Publication,
  own: OwnContent,
  sourceOf: (document: Document) => string,
): Promise<Bodies> {
  const parser = publication.current.settings.markdown_parser
  const parse = await loadMarkdownParser(parser)
  const diagrams = new Map<PublishedDocument | OwnPageText, readonly Diagram[]>()
  for (const entry of publication.entries.values())
    diagrams.set(entry, isTooDeep(entry.document) ? [] : findDiagrams(parse, sourceOf(entry.document)))
  for (const page of own.pages) diagrams.set(page, page.isTooDeep ? [] : findDiagrams(parse, page.source))
  const all = await drawDiagrams([...diagrams.values()].flat())
  const drawingsIn = (text: PublishedDocument | OwnPageText) => drawingsOf(diagrams.get(text) ?? [], all)
  return {
    of: (entry) => ({
      source: sourceOf(entry.document),
      reading: isTooDeep(entry.document) ? 'as written' : parser,
      links: knownLinks(entry.document.body, bodyLinksOf(publication, entry)),
      drawings: drawingsIn(entry),
    }),
    ofOwn: (page, path) => ({
      source: page.source,
      reading: page.isTooDeep ? 'as written' : parser,
      links: knownLinks(page.names, ownLinks(publication, page, path)),
      drawings: drawingsIn(page),
    }),
    notes: [...diagrams.keys()].flatMap((text) => [
      ...htmlNotes(nameOf(text), 'document' in text ? text.document.body.unshownHtml : text.unshownHtml),
      ...markupNotes(nameOf(text), 'document' in text ? brokenMarkupIn(text.document.body) : text.broken),
      ...[...drawingsIn(text).values()].flatMap((drawing) =>
        'problem' in drawing ? [`${nameOf(text)}: a diagram cannot be drawn. ${drawing.problem}`] : [],
      ),
    ]),
  }
}

function nameOf(text: PublishedDocument | OwnPageText): string {
  return 'document' in text ? text.document.id : text.file
}
