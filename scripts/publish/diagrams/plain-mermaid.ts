const FRONT_MATTER = /^\s*---\n[\s\S]*?\n---[^\S\n]*\n/

/** Titles for machines, and what would run or lead somewhere: the page has its own. */
const NOT_DRAWN = /^\s*(?:%%|accTitle\b|accDescr\b|click\s)/

/** @returns a diagram in Mermaid without what is not drawn and would be taken for a part of the picture */
export function plainMermaid(source: string): string {
  const lines = source.replace(FRONT_MATTER, '').split('\n')
  return lines.filter((line) => !NOT_DRAWN.test(line)).join('\n')
}
