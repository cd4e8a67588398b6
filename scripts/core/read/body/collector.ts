import type { Nodes, Parents } from 'mdast'
import type { Place } from '../../model/place.js'
import type { HtmlMarkup } from '../html/open-elements.js'

/** Gathers one fact of a body, while its tree is walked once for all of them. */
export interface Collector<Fact> {
  /** What to do at the nodes of a type, in the order of the text. */
  readonly at: Visitors
  /** Asked when all nodes have been visited. */
  result(): Fact
}

export type Visitors = { readonly [Type in Nodes['type']]?: (node: Extract<Nodes, { type: Type }>) => void }

/** Starts collecting. The tree has not been walked yet. */
export type Collect<Fact> = (body: BodyText) => Collector<Fact>

/** A body while it is being walked. */
export interface BodyText {
  /** With line feeds. */
  readonly source: string
  /** Of the raw HTML in it. In the tree are the nodes that Markdown has for the same. */
  readonly markup: readonly HtmlMarkup[]
  /** The nodes around the one that is visited, the outermost first. */
  readonly ancestors: readonly Parents[]
  /** @returns where a node is in the file */
  placeOf(node: Pick<Nodes, 'position'>): Place
  /** @returns a node as it is written */
  writtenAs(node: Pick<Nodes, 'position'>): string
  /** @returns the address that a reference is defined to have; empty if it is not defined */
  addressOf(identifier: string): string
}

/** @returns whether the node that is visited is inside one of these types */
export function isInside({ ancestors }: BodyText, ...types: readonly Nodes['type'][]): boolean {
  return ancestors.some(({ type }) => types.includes(type))
}
