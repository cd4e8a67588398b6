import type { Qms } from '../../../../core/model/qms.js'
import { nearestName } from '../../../../core/values/nearest-name.js'

/** No id is as long, and the mistakes of a very long text would be without number. */
const LONGEST = 60

/**
 * Makes a function that finds the id that was probably meant. Numbered ids all look alike, so one is proposed only if it
 * differs by a single character, or by hyphens, zeros and capitals, and only if no other one is as near.
 */
export function idSuggestions(qms: Qms): (written: string) => string | undefined {
  const known = new Map<string, string | undefined>()
  let ids: ReadonlyMap<string, string> | undefined
  return (written) => {
    if (written.length > LONGEST) return undefined
    if (known.has(written)) return known.get(written)
    ids ??= new Map(qms.documents.map(({ id }) => [plain(id), id]))
    const found = /\d/.test(written) ? nearestNumbered(plain(written), ids) : nearestName(written, ids.values())
    known.set(written, found)
    return found
  }
}

/** Looks up what mistakes would make of it: comparing with every id would take far too long in a large repository. */
function nearestNumbered(wanted: string, ids: ReadonlyMap<string, string>): string | undefined {
  const same = ids.get(wanted)
  if (same) return same
  const near = new Set<string>()
  for (const form of slipsOf(wanted)) {
    const id = ids.get(form)
    if (id) near.add(id)
  }
  return near.size === 1 ? [...near][0] : undefined
}

/** `QP-004`, `qp-4` and `QP004` become one and the same. */
function plain(id: string): string {
  return id
    .toLowerCase()
    .replace(/[-_.]/g, '')
    .replace(/(?<=\D|^)0+(?=\d)/g, '')
}

const CHARACTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** One character too many, missing or wrong, or two neighbours swapped. */
function* slipsOf(form: string): Generator<string> {
  for (let at = 0; at <= form.length; at++) {
    const [before, after] = [form.slice(0, at), form.slice(at)]
    if (after !== '') yield before + after.slice(1)
    if (after.length > 1) yield before + after.charAt(1) + after.charAt(0) + after.slice(2)
    for (const character of CHARACTERS) {
      yield before + character + after
      if (after !== '') yield before + character + after.slice(1)
    }
  }
}
