import { reviewCommand } from '../due/how-to-get-done.js'

/** @returns what to do about a document that is to be reviewed */
export function howToReview(id: string): string {
  return `Read it again, and record what you decide: ${reviewCommand(id)} (or revise, or retire).`
}
