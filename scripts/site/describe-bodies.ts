import type { Document } from '../core/model/document.js'
import { brokenMarkupIn } from '../core/questions/broken-markup.js'
import type { Diagram } from '../core/questions/diagrams/diagram.js'
import { isTooDeep } from '../core/questions/is-too-deep.js'
import { loadMarkdownParser } from '../core/read/index.js'
import { defined } from '../core/values/defined.js'
import { expectedSections } from '../subjects/documents/rules/content/expected-sections.js'
import type { Body } from './body/body.js'
import { bodyLinksOf } from './body/body-links.js'
import { htmlNotes } from './body/html-notes.js'
import { knownLinks } from './body/known-links.js'
import { idsIn } from './body/link-nodes.js'
import { markupNotes } from './body/markup-notes.js'
import type { CustomPageText } from './custom-pages/custom-content.js'
import { customLinks } from './custom-pages/custom-links.js'
import { drawDiagrams, drawingsOf } from './diagrams/draw-diagrams.js'
import { findDiagrams } from './diagrams/find-diagrams.js'
import type { Publication, PublishedDocument } from './shown/publication.js'

type Text = PublishedDocument | CustomPageText

/** What is needed to render texts. */
export interface Bodies {
  of(entry: PublishedDocument): Body
  /** @param path of the page, from the root of the site */
  ofCustom(page: CustomPageText, path: string): Body
  /** What could not be drawn and why, for the person who builds. */
  readonly notes: readonly string[]
}

/**
 * Draws the diagrams of some texts, and says of each where what it names is to be found.
 *
 * @param sourceOf gives the Markdown of a document, with line feeds
 */
export async function describeBodies(
  publication: Publication,
  texts: readonly Text[],
  sourceOf: (document: Document) => string,
): Promise<Bodies> {
  const parser = publication.working.settings.markdown_parser
  const parse = await loadMarkdownParser(parser)
  const diagramsIn = (text: Text): readonly Diagram[] => {
    if ('document' in text) return isTooDeep(text.document) ? [] : findDiagrams(parse, sourceOf(text.document))
    return text.isTooDeep ? [] : findDiagrams(parse, text.source)
  }
  const diagrams = new Map(texts.map((text) => [text, diagramsIn(text)]))
  const all = await drawDiagrams([...diagrams.values()].flat())
  const drawingsIn = (text: Text) => drawingsOf(diagrams.get(text) ?? [], all)
  const drawnIdsIn = (text: Text) => (diagrams.get(text) ?? []).flatMap(({ source }) => idsIn(source))
  return {
    of: (entry) => ({
      source: sourceOf(entry.document),
      reading: isTooDeep(entry.document) ? 'as written' : parser,
      links: knownLinks(entry.document.body, bodyLinksOf(publication, entry), drawnIdsIn(entry)),
      drawings: drawingsIn(entry),
      ...defined({ steps: stepsIn(publication, entry) }),
    }),
    ofCustom: (page, path) => ({
      source: page.source,
      reading: page.isTooDeep ? 'as written' : parser,
      links: knownLinks(page.names, customLinks(publication, page, path), drawnIdsIn(page)),
      drawings: drawingsIn(page),
    }),
    notes: texts.flatMap((text) => [
      ...htmlNotes(nameOf(text), 'document' in text ? text.document.body.unshownHtml : text.unshownHtml),
      ...markupNotes(nameOf(text), 'document' in text ? brokenMarkupIn(text.document.body) : text.broken),
      ...[...drawingsIn(text).values()].flatMap((drawing) =>
        'problem' in drawing ? [`${nameOf(text)}: a diagram cannot be drawn. ${drawing.problem}`] : [],
      ),
    ]),
  }
}

/** @returns the address of the section that its type says is about what to do */
function stepsIn({ shown }: Publication, { document }: PublishedDocument): string | undefined {
  return expectedSections(shown, document).find(({ part }) => part === 'steps')?.heading?.anchor
}

function nameOf(text: Text): string {
  return 'document' in text ? text.document.id : text.file
}
