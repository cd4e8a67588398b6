import { expect } from 'vitest'
import { approve } from './approve.js'
import { SMALL_QMS } from './small-qms.js'
import type { TemporaryRepository } from './temporary-repository.js'

export const QP = 'qms-docs/procedures/QP-001.md'
export const ROLE = 'qms-docs/roles/quality-manager.md'
export const PICTURE = 'qms-docs/procedures/flow.png'
export const AP = 'qms-docs/records/approvals/AP-QP-001-1.md'
export const NC = 'qms-docs/records/nonconformities/NC-2026-001.md'
export const TEXT = (SMALL_QMS[QP] ?? '').replace('Write, review', '![The flow](flow.png)\n\nWrite, review')

export const EDITED = TEXT.replace('Everybody works', 'Everybody on site works')
export const REVISED = revised(EDITED, '2', 'minor', 'Names those on site.')
export const CLOSED = `---
id: NC-2026-001
type: nonconformity
title: Old text on the wall
detected: 2026-03-02
detected_by: ada
owner: ada
process: PR-001
requirement: Everybody works with the right text.
grade: minor
correction: { what: Took it away., by: ada, done: 2026-03-02 }
consequences: None.
corrective_action: { needed: false, reason: It was left over from a move. }
due: 2026-04-01
closed: 2026-03-03
evidence: [{ what: The empty wall, url: https://example.org/wall }]
---

## Description

An old text hung on the wall.
`
/** History begins in the middle: with texts that were approved before. */
const OFF = ['resolved-references', 'no-orphans', 'approved-text-in-history']
  .map((rule) => `  ${rule}: 'off'\n`)
  .join('')
/** Ada approves; the commits are those of another person. */
const AUTHOR = '  - { id: bea, name: Bea Example, from: 2020-01-01, emails: [ada@example.org] }\n'
const PEOPLE = 'qms-docs/people.yml'

/** @returns the small system with a picture and a closed record, its two documents approved */
export async function gatedSystem(): Promise<Record<string, string | Uint8Array>> {
  const settings = `${SMALL_QMS['qms-docs/qms.yml']}${OFF}`
  const own = { 'qms-docs/qms.yml': settings, [PEOPLE]: `${SMALL_QMS[PEOPLE]}${AUTHOR}` }
  const documents = { [QP]: TEXT, [PICTURE]: 'a picture', [NC]: CLOSED }
  return approve({ ...SMALL_QMS, ...own, ...documents }, ['QP-001', 'quality-manager'])
}

export function revised(text: string, revision: string, kind: string, summary: string): string {
  return text
    .replace(/^revision: .*$/m, `revision: ${revision}`)
    .replace(/^ {2}class: .*$/m, `  class: ${kind}`)
    .replace(/^ {2}summary: .*$/m, `  summary: ${summary}`)
}

/** @returns rule and place of each problem that the gate finds */
export function gate(repository: TemporaryRepository, base = 'main'): string[] {
  const { out, error } = repository.qms('check', '--today', '2026-11-22', '--base', base, '--format', 'json')
  expect(error).toBe('')
  const { problems } = JSON.parse(out) as { problems: { rule: string; file: string; line: number }[] }
  return problems.map(({ rule, file, line }) => `${rule} ${file}:${line}`)
}
