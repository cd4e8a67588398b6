import type { BrokenMarkup } from '../../../model/body-facts.js'

/** A form that readers see as it is typed, because Markdown makes nothing of it. */
export interface BrokenPattern {
  readonly kind: BrokenMarkup['kind']
  /** One of these is in every text of the form; looking for them is much quicker than for the pattern. */
  readonly signs: readonly string[]
  /** With the flag `g`. All repetitions are bounded, or of one class of characters. */
  readonly pattern: RegExp
  /** @returns what to write instead; undefined if the text may be meant as it is */
  remedy(groups: readonly string[]): string | undefined
}
