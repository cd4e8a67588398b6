/** With more, marks would touch. Centre, limits and signals rest on all points all the same. */
export const MOST_POINTS = 120

/** @returns that only the latest of some points are drawn, in a sentence; nothing where all are */
export function latestInWords(drawn: number, all: number): readonly string[] {
  return drawn < all ? [`The latest ${drawn} of ${all}.`] : []
}
