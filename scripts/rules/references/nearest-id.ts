import { nearestName } from '../../model/nearest-name.js'
import type { Qms } from '../../model/qms.js'

/**
 * Makes a function that finds the id that was probably meant. Numbered ids all look alike, so one is proposed only if it
 * differs by a single character, or by hyphens, zeros and capitals, and only if no other one is as near.
 */
export function idSuggestions(qms: Qms): (written: string) => string | undefined {
  const known = new Map<string, string | undefined>()
  let ids: Map<string, string> | undefined
  return (written) => {
    if (known.has(written)) return known.get(written)
    ids ??= new Map(qms.documents.map(({ id }) => [id, plain(id)]))
    const found = /\d/.test(written) ? nearestNumbered(written, ids) : nearestName(written, ids.keys())
    known.set(written, found)
    return found
  }
}

function nearestNumbered(written: string, ids: ReadonlyMap<string, string>): string | undefined {
  const wanted = plain(written)
  const near: string[] = []
  for (const [id, form] of ids) {
    if (form === wanted) return id
    if (isOneSlipApart(form, wanted)) near.push(id)
  }
  return near.length === 1 ? near[0] : undefined
}

/** `QP-004`, `qp-4` and `QP004` become one and the same. */
function plain(id: string): string {
  return id
    .toLowerCase()
    .replace(/[-_.]/g, '')
    .replace(/(?<=\D|^)0+(?=\d)/g, '')
}

/** One character too many, missing or wrong, or two neighbours swapped. */
function isOneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  if (a.length !== b.length) return restA.slice(1) === restB || restA === restB.slice(1)
  const isSwap = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
  return restA.slice(1) === restB.slice(1) || isSwap
}
