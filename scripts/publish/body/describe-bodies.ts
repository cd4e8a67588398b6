import type { Document } from '../../model/document.js'
import { loadMarkdownParser } from '../../read/index.js'
import { drawDiagrams, drawingsOf } from '../diagrams/draw-diagrams.js'
import { findDiagrams } from '../diagrams/find-diagrams.js'
import type { OwnContent, OwnPageText } from '../own/own-content.js'
import { ownLinks } from '../own/own-links.js'
import type { Publication, PublishedDocument } from '../publication.js'
import type { Body } from './body.js'
import { bodyLinksOf } from './body-links.js'
import { knownLinks } from './known-links.js'

/** What is needed to render the texts of all pages. */
export interface Bodies {
  of(entry: PublishedDocument): Body
  /** @param path of the page, from the root of the site */
  ofOwn(page: OwnPageText, path: string): Body
  /** What could not be drawn and why, for whoever builds. */
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
  const diagramsOf = (entry: PublishedDocument) =>
    isTooDeep(entry) ? [] : findDiagrams(parse, sourceOf(entry.document))
  const inDocuments = new Map([...publication.entries.values()].map((entry) => [entry, diagramsOf(entry)]))
  const inPages = new Map(own.pages.map((page) => [page, findDiagrams(parse, page.source)]))
  const drawings = await drawDiagrams([...inDocuments.values(), ...inPages.values()].flat())
  const named = [
    ...[...inDocuments].map(([{ document }, diagrams]) => ({ name: document.id, diagrams })),
    ...[...inPages].map(([{ file }, diagrams]) => ({ name: file, diagrams })),
  ]
  return {
    of: (entry) => ({
      source: sourceOf(entry.document),
      reading: isTooDeep(entry) ? 'as written' : parser,
      links: knownLinks(entry.document.body, bodyLinksOf(publication, entry)),
      drawings: drawingsOf(inDocuments.get(entry) ?? [], drawings),
    }),
    ofOwn: (page, path) => ({
      source: page.source,
      reading: parser,
      links: knownLinks(page.names, ownLinks(publication, page, path)),
      drawings: drawingsOf(inPages.get(page) ?? [], drawings),
    }),
    notes: named.flatMap(({ name, diagrams }) =>
      [...drawingsOf(diagrams, drawings).values()].flatMap((drawing) =>
        'problem' in drawing ? [`${name}: a diagram cannot be drawn. ${drawing.problem}`] : [],
      ),
    ),
  }
}

function isTooDeep({ document }: PublishedDocument): boolean {
  return document.defects.some(({ rule }) => rule === 'nesting-depth')
}
