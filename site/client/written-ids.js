// Ids and revisions as people write them. In a function: all scripts of a page share their names.
;(() => {
  /** @returns what a revision is without the words around it: `Rev. 02` and `v2` are 2 */
  function bareRevision(written) {
    return written
      .trim()
      .replace(/^(?:revision|version|rev|ver)\b[\s.:]*|^(?:rev|ver|r|v)[.:\s]*(?=\d)/i, '')
      .replace(/(^|\.)0+(?=\d)/g, '$1')
  }

  /** @returns whether both are the same id, whatever capitals, hyphens, spaces and zeros are written */
  function sameId(one, other) {
    return partsOf(one) === partsOf(other)
  }

  function partsOf(id) {
    const parts = id.toLowerCase().match(/\p{L}+|\d+/gu) ?? []
    return parts.map((part) => part.replace(/^0+(?=\d)/, '')).join('-')
  }

  /** @returns below zero if `one` is the earlier revision, above if it is the later one; NaN if they are of different kinds */
  function compareRevisions(one, other) {
    const [left, right] = [one, other].map((written) => numbersOf(bareRevision(written)))
    if (!left || !right || left.kind !== right.kind) return one.toLowerCase() === other.toLowerCase() ? 0 : Number.NaN
    const steps = Math.max(left.numbers.length, right.numbers.length)
    for (let index = 0; index < steps; index++) {
      const difference = (left.numbers[index] ?? 0) - (right.numbers[index] ?? 0)
      if (difference !== 0) return difference
    }
    return 0
  }

  /** Numbers with dots between them, or letters that count on after Z with AA. */
  function numbersOf(revision) {
    if (/^\d+(?:\.\d+)*$/.test(revision)) return { kind: 'numbers', numbers: revision.split('.').map(Number) }
    if (!/^[a-z]{1,3}$/i.test(revision)) return undefined
    const count = [...revision.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
    return { kind: 'letters', numbers: [count] }
  }

  globalThis.writtenIds = { bareRevision, sameId, compareRevisions }
})()
