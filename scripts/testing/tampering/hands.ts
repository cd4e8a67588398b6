import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { PersonId } from '../year/desk.js'
import { type Copy, TODAY } from './company.js'
import { QP_001 } from './company-files.js'

/** What hands do to files and commits: parts of which tamperings are made. */
type Does = (copy: Copy) => void

export const all =
  (...parts: readonly Does[]): Does =>
  (copy) => {
    for (const does of parts) does(copy)
  }

export const edits =
  (path: string, from: string | RegExp, to: string): Does =>
  ({ at }) =>
    at('noor').edit(path, from, to)

export const writes =
  (path: string, content: string | Uint8Array): Does =>
  ({ at }) =>
    at('noor').write({ [path]: content })

export const appends =
  (path: string, text: string): Does =>
  ({ at }) => {
    const noor = at('noor')
    noor.write({ [path]: `${noor.read(path)}${text}` })
  }

export const removes =
  (...paths: readonly string[]): Does =>
  ({ root }) => {
    for (const path of paths) rmSync(join(root, path), { recursive: true })
  }

export const moves =
  (from: string, to: string): Does =>
  ({ at }) => {
    const noor = at('noor')
    noor.write({ [to]: noor.read(from) })
    removes(from)({ root: noor.root } as Copy)
  }

export const commits =
  (person: PersonId = 'noor', day = TODAY, message = 'A change'): Does =>
  ({ at }) =>
    void at(person, day).commit(message)

/** Conflict markers around a line, as git leaves them. */
export const leavesConflict = (path: string, line: string | RegExp): Does =>
  edits(path, line, '<<<<<<< HEAD\n$&\n=======\n$&\n>>>>>>> change')

export interface Revision {
  readonly id?: string
  readonly path?: string
  readonly kind?: 'major' | 'minor' | 'editorial'
  readonly from?: string | RegExp
  readonly to?: string
  readonly summary?: string
  readonly day?: string
}

/** Noor writes the next revision of a document, QP-001 if it is left out, and commits it. */
export const revises =
  ({
    id = 'QP-001',
    path = QP_001,
    kind = 'minor',
    from = 'read twice',
    to = 'read three times',
    summary = 'Everybody reads three times.',
    day = '2026-11-20',
  }: Revision = {}): Does =>
  ({ at }) => {
    const noor = at('noor', day)
    noor.says('revise', id, '--class', kind, '--summary', summary)
    noor.edit(path, from, to)
    noor.commit(summary)
  }

/** Somebody runs `qms approve` as another person would, and does not commit it yet. */
export const approvesAs =
  (person: PersonId, id = 'QP-001', ...options: readonly string[]): Does =>
  ({ at }) =>
    void at(person).says('approve', id, ...options)

export const signsAs =
  (person: 'lea' | 'mara', id = 'QP-001', ...options: readonly string[]): Does =>
  (copy) =>
    void copy.at(person).says('approve', id, '--sign', '--key', copy.keys[person].file, ...options)
