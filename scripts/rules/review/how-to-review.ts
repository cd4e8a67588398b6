/** @returns what to do about a document that is to be reviewed */
export function howToReview(id: string): string {
  return `Read it again, and record what you decide: qms review ${id} --outcome keep --note "…" (or revise, or retire).`
}
