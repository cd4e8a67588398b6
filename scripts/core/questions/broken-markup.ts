import type { BodyFacts, BrokenMarkup, BrokenMarkupKind } from '../model/body-facts.js'

/** @returns all markup of a body that takes no effect, or another one than was meant */
export function brokenMarkupIn(body: BodyFacts): readonly BrokenMarkup[] {
  return [...body.brokenProse, ...body.brokenBlocks, ...body.unusedFootnotes]
}

/** Readers can still follow these: they look wrong, and say all. */
const ONLY_UNTIDY: ReadonlySet<BrokenMarkupKind> = new Set([
  'typed bullets',
  'typed numbers',
  'task without a space',
  'stars with spaces inside',
  'heading too deep',
  'text shown as code',
  'instruction to another program',
])

export function isOnlyUntidy({ kind }: BrokenMarkup): boolean {
  return ONLY_UNTIDY.has(kind)
}
