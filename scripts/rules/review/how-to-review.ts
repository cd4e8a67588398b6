/** What to do about a document that is to be reviewed. */
export const HOW_TO_REVIEW =
  'Read it again and record the result with `qms new document-review`: keep, revise or retire.'
