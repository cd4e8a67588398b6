import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isMap, isSeq, parseDocument } from 'yaml'
import { byText } from '../core/values/order.js'
import type { RecordDraft } from '../subjects/approval/draft-record.js'

/** A pair of keys of one person, for as long as the sample is being signed. */
interface SampleKey {
  readonly person: string
  /** Of the private half. */
  readonly file: string
  readonly publicKey: string
  /** The day of the first approval that it signs. */
  readonly from: string
}

/** Makes a key for each person who approves, lets something be signed with them, and throws the private halves away. */
export async function withSampleKeys(
  records: readonly RecordDraft[],
  sign: (keys: ReadonlyMap<string, SampleKey>) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'qms-sample-'))
  try {
    const keys = firstDays(records).map(([person, from]) => [person, makeKey(folder, person, from)] as const)
    await sign(new Map(keys))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function firstDays(records: readonly RecordDraft[]): readonly (readonly [person: string, day: string])[] {
  const entries = records.flatMap(({ fields }) => fields.approvals ?? [])
  const sorted = entries
    .map(({ by = '', at = '' }) => [by, at.slice(0, 10)] as const)
    .sort(([, a], [, b]) => byText(b, a))
  return [...new Map(sorted)]
}

function makeKey(folder: string, person: string, from: string): SampleKey {
  const file = join(folder, person)
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', person, '-f', file])
  return { person, file, publicKey: readFileSync(`${file}.pub`, 'utf8').trim(), from }
}

/** @returns people.yml with these keys in place of those that it lists */
export function withKeys(people: string, keys: ReadonlyMap<string, SampleKey>): string {
  const document = parseDocument(people)
  const list = document.get('people')
  for (const person of isSeq(list) ? list.items.filter(isMap) : []) {
    const key = keys.get(String(person.get('id')))
    if (key) person.set('keys', document.createNode([{ key: key.publicKey, from: key.from }]))
    else person.delete('keys')
  }
  return document.toString({ lineWidth: 0 })
}
