import type { Heading } from '../../../../core/model/body-facts.js'
import type { Document } from '../../../../core/model/document.js'
import type { Section } from '../../../../core/model/document-type.js'
import { onceForAllDays } from '../../../../core/model/once-for-all-days.js'
import type { Qms } from '../../../../core/model/qms.js'
import { isTooDeep } from '../../../../core/questions/is-too-deep.js'
import { isRetired } from '../../../approval/status.js'
import { isPlanOnly } from '../../happened-states.js'

/** A section that a document's type asks for, and its heading if the document has it. */
export interface ExpectedSection extends Section {
  readonly heading?: Heading
}

/**
 * Finds the sections that a document must have. What is retired, cancelled or only planned needs none; a translation
 * has headings in its own language; a body that could not be read has none.
 */
export function expectedSections(qms: Qms, document: Document): readonly ExpectedSection[] {
  const asked = qms.typeOf(document)?.sections ?? NONE
  const headings = asked.length === 0 ? NONE : headingsOf(qms, document)
  const sections = headings.length === 0 ? NONE : asked
  return sections.map((section, index) => {
    const heading = headings[index]
    return heading ? { ...section, heading } : section
  })
}

/** The heading of each section that the type asks for; empty if the document needs none. Several rules ask, of all documents. */
function headingsOf(qms: Qms, document: Document): readonly (Heading | undefined)[] {
  const known = headingsByDocument(qms)
  const found = known.get(document) ?? findHeadings(qms, document)
  known.set(document, found)
  return found
}

const headingsByDocument = onceForAllDays(() => new WeakMap<Document, readonly (Heading | undefined)[]>())

const NONE: readonly never[] = []

function findHeadings(qms: Qms, document: Document): readonly (Heading | undefined)[] {
  const type = qms.typeOf(document)
  if (!type || isExempt(qms, document)) return NONE
  if (type.control === 'retained' && isPlanOnly(type, document)) return NONE
  const names = namesOf(qms)
  const byName = headingsByName(document.body.headings, names)
  return type.sections.map((section) => byName.get(knownName(names, section.title)))
}

function isExempt(qms: Qms, document: Document): boolean {
  if (document.fields.translation_of !== undefined || isRetired(qms, document)) return true
  return isTooDeep(document)
}

/** Where two headings have one name, the higher one is meant. */
function headingsByName(headings: readonly Heading[], names: Map<string, string>): ReadonlyMap<string, Heading> {
  const byName = new Map<string, Heading>()
  for (const heading of headings) {
    const name = knownName(names, heading.text)
    if (heading.depth < (byName.get(name)?.depth ?? 7)) byName.set(name, heading)
  }
  return byName
}

/** The same few names head the sections of all documents. */
const namesOf = onceForAllDays(() => new Map<string, string>())

function knownName(names: Map<string, string>, text: string): string {
  let name = names.get(text)
  if (name === undefined) {
    name = normalName(text)
    names.set(text, name)
  }
  return name
}

/** “2.1 Scope:” is the section “Scope”. */
export function normalName(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[\d.]+[.)]?\s+/, '')
    .replace(/(?<![\s:])[\s:]+$/, '')
    .replace(/\s+/g, ' ')
}

/** @returns a sentence made of a section's hint, for messages */
export function whatBelongsThere(hint: string): string {
  return `What belongs there: ${hint.charAt(0).toLowerCase()}${hint.slice(1)}`
}

/** @returns the words of a section and of all that lies below it */
export function wordsBelow(heading: Heading, headings: readonly Heading[]): number {
  const start = headings.indexOf(heading)
  const next = headings.findIndex(({ depth }, index) => index > start && depth <= heading.depth)
  const section = headings.slice(start, next < 0 ? undefined : next)
  return section.reduce((words, part) => words + part.words, 0)
}
