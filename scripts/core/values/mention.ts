/**
 * An id in prose: capitals, a hyphen, a number. What follows a slash, a dot or a letter is part of something else.
 * All repetitions are bounded: a text made to be slow must not hold up a check.
 */
export const MENTION = /(?<![\w./@-])[A-Z]{1,10}(?:-[A-Z0-9]{1,10}){0,4}-\d{1,8}(?:[.-]\d{1,8}){0,3}(?![\w-])/g
