// Ids and revisions as people write them.

/** @param {string} written @returns what a revision is without the words around it: `Rev. 02` and `v2` are 2 */
export function bareRevision(written) {
  return written
    .trim()
    .replace(/^(?:revision|version|rev|ver)\b[\s.:]*|^(?:rev|ver|r|v)[.:\s]*(?=\d)/i, '')
    .replace(/(^|\.)0+(?=\d)/g, '$1')
}

/** @param {string} one @param {string} other @returns whether both are the same id, whatever capitals, hyphens, spaces and zeros are written */
export function sameId(one, other) {
  return partsOf(one) === partsOf(other)
}

/** @param {string} id */
function partsOf(id) {
  const parts = id.toLowerCase().match(/\p{L}+|\d+/gu) ?? []
  return parts.map((part) => part.replace(/^0+(?=\d)/, '')).join('-')
}

/** @param {string} one @param {string} other @returns below zero if `one` is the earlier revision, above if it is the later one; NaN if they are of different kinds */
export function compareRevisions(one, other) {
  const [left, right] = [numbersOf(bareRevision(one)), numbersOf(bareRevision(other))]
  if (!left || !right || left.kind !== right.kind) return one.toLowerCase() === other.toLowerCase() ? 0 : Number.NaN
  const steps = Math.max(left.numbers.length, right.numbers.length)
  for (let index = 0; index < steps; index++) {
    const difference = (left.numbers[index] ?? 0) - (right.numbers[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** Numbers with dots between them, or letters that count on after Z with AA. @param {string} revision */
function numbersOf(revision) {
  if (/^\d+(?:\.\d+)*$/.test(revision)) return { kind: 'numbers', numbers: revision.split('.').map(Number) }
  if (!/^[a-z]{1,3}$/i.test(revision)) return undefined
  const count = [...revision.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { kind: 'letters', numbers: [count] }
}
