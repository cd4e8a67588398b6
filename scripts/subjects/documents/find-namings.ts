import { editAt, type TextEdit } from '../../core/edit/text-edits.js'
import type { Qms } from '../../core/model/qms.js'
import { linkBaseOf } from '../../core/questions/link-base.js'
import type { WrittenAddress } from '../../core/read/index.js'
import { escapeRegExp } from '../../core/values/escape-reg-exp.js'
import { baseName, type LinkBase, linkTarget } from '../../core/values/paths.js'
import { renamedAddress } from './renamed-address.js'

/** A file that may name others. */
export interface NamingText {
  readonly text: string
  /** Git’s id of its bytes. */
  readonly blob: string
  /** Those in it; none in a file that is no Markdown, and names others by their paths. */
  readonly addresses?: readonly WrittenAddress[]
}

/** A file that is to get another name. */
export interface Rename {
  readonly from: string
  readonly to: string
}

/** That one file names another, which gets a new name. */
export interface Naming {
  readonly path: string
  /** What writes the new name; undefined where that cannot be done safely. */
  readonly edit: TextEdit | undefined
}

/** @returns what names each of the files, by their paths of now */
export function findNamings(
  qms: Qms,
  renames: readonly Rename[],
  texts: ReadonlyMap<string, NamingText>,
): ReadonlyMap<string, readonly Naming[]> {
  const base = linkBaseOf(qms.settings)
  const namings = new Map<string, Naming[]>(renames.map(({ from }) => [from, []]))
  const targets = new Map(renames.map(({ from, to }) => [from, to]))
  for (const [path, { text, addresses }] of texts) {
    if (addresses === undefined) {
      for (const { from, to } of renames)
        namings.get(from)?.push(...pathsIn(text, from, to).map((edit) => ({ path, edit })))
      continue
    }
    for (const address of addresses) {
      const from = linkTarget(path, address.url, base)?.path
      const to = from === undefined ? undefined : targets.get(from)
      if (from === undefined || to === undefined || address.url.startsWith('#')) continue
      namings.get(from)?.push({ path, edit: addressEdit(text, path, address, to, base) })
    }
  }
  return namings
}

function addressEdit(
  text: string,
  path: string,
  { url, place }: WrittenAddress,
  to: string,
  base: LinkBase,
): TextEdit | undefined {
  const next = renamedAddress(url, baseName(to))
  const leadsThere = next !== undefined && linkTarget(path, next, base)?.path === to
  return place && leadsThere ? editAt(text, place, next) : undefined
}

/** Where a path from the root is written as a word of its own, as in a waiver or in CODEOWNERS. */
function pathsIn(text: string, from: string, to: string): readonly TextEdit[] {
  const word = new RegExp(`(?<![\\w.-])(?<![\\w.-]/)${escapeRegExp(from)}(?![\\w/-]|\\.\\w)`, 'g')
  return [...text.matchAll(word)].map(({ index }) => ({ from: index, to: index + from.length, text: to }))
}
