import type { Say } from '../../../core/words/say.js'

/** @returns that only the latest of some points are drawn, in a sentence; nothing where all are */
export function latestInWords(say: Say, drawn: number, all: number): readonly string[] {
  return drawn < all ? [say`The latest ${drawn} of ${all}.`] : []
}
