const FRONT_MATTER = /^\s*---\n[\s\S]*?\n---[^\S\n]*\n/

/** Titles for machines, and what would run or lead somewhere: the page has its own. */
const NOT_DRAWN = /^(?:%%|accTitle\b|accDescr\b|click\s|$)/

/** A line of a diagram that is to be drawn. */
export interface MermaidStatement {
  readonly text: string
  /** From 1, in the source. */
  readonly line: number
}

/** @returns the lines of a diagram in Mermaid without those that are not drawn and would be taken for a part of the picture */
export function mermaidStatements(source: string): readonly MermaidStatement[] {
  const [front = ''] = FRONT_MATTER.exec(source) ?? []
  const before = front.split('\n').length - 1
  return source
    .slice(front.length)
    .split('\n')
    .map((text, index) => ({ text: text.trim(), line: before + index + 1 }))
    .filter(({ text }) => !NOT_DRAWN.test(text))
}
