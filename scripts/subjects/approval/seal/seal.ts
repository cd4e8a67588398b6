import { fromUtf8, toUtf8 } from '../../../core/bytes/utf8.js'
import { parseManifest, SEALS, type SealManifest } from './seal-manifest.js'

/** A signed tag over a commit, with a manifest in its message. */
export interface Seal {
  /** What the tag calls itself, whatever the reference to it is called. */
  readonly name: string
  readonly commit: string
  /** What is signed. */
  readonly payload: Uint8Array
  readonly signature: string
  readonly manifest: SealManifest | undefined
}

const ARMOR = '-----BEGIN SSH SIGNATURE-----'
const SEAL_NAME = /^qms-seal\/(\d{4}-\d{2}-\d{2})(?:-(\d+))?$/

/** @param tag the bytes of an annotated tag; @returns undefined when it is not signed with an SSH key */
export function parseSeal(tag: Uint8Array): Seal | undefined {
  const text = fromUtf8(tag)
  const start = text.lastIndexOf(`\n${ARMOR}`) + 1
  if (start === 0) return undefined
  const payload = text.slice(0, start)
  const [, commit = ''] = /^object (\S+)$/m.exec(payload) ?? []
  const [, name = ''] = /^tag (.+)$/m.exec(payload) ?? []
  const message = payload.slice(payload.indexOf('\n\n') + 1)
  return { name, commit, payload: toUtf8(payload), signature: text.slice(start), manifest: parseManifest(message) }
}

/** @returns of the names of tags that of the latest seal */
export function latestSeal(names: readonly string[]): string | undefined {
  const seals = names.filter((name) => SEAL_NAME.test(name))
  return seals.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)).at(-1)
}

/** @returns the name of a seal of that day: the first one, or the next */
export function nextSealName(today: string, names: readonly string[]): string {
  const first = `${SEALS}${today}`
  if (!names.includes(first)) return first
  let number = 2
  while (names.includes(`${first}-${number}`)) number++
  return `${first}-${number}`
}

function orderOf(name: string): string {
  const [, day = '', number = '1'] = SEAL_NAME.exec(name) ?? []
  return `${day} ${number.padStart(9, '0')}`
}
