import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { generateSshKey, type SshKeyPair } from '../ssh-keys.js'
import { repositoryIn } from '../temporary-repository.js'
import { type Desk, deskOf, type PersonId } from '../year/desk.js'
import { AK, approvalOf, CHECKS, firstFiles, QP_001, RECORDS, SESSION } from './company-files.js'

/** The day on which everything is asked. */
export const TODAY = '2026-11-22'

/** Example Scales as it is before anybody tampers with it: all is in order, signed and published. */
export interface ScalesCompany {
  readonly keys: { readonly lea: SshKeyPair; readonly mara: SshKeyPair }
  /** @returns a copy of its repository, and the person who works in it on that day */
  copy(): Copy
}

export interface Copy {
  readonly root: string
  readonly keys: ScalesCompany['keys']
  /** @param day today, if it is left out */
  at(person: PersonId, day?: string): Desk
}

/** Built once for all cases of a file; a copy costs a few milliseconds. */
export function foundScalesCompany(): ScalesCompany {
  const folder = mkdtempSync(join(tmpdir(), 'qms-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const keys = { lea: generateSshKey(folder, 'lea'), mara: generateSshKey(folder, 'mara') }
  const origin = join(folder, 'qms')
  repositoryIn(folder).git('init', '--quiet', '--template=', '--initial-branch', 'trunk', origin)
  play((person, day) => deskOf(origin, person, day), keys)
  publish(repositoryIn(origin))
  repositoryIn(origin).git('gc', '--quiet')
  let copies = 0
  return {
    keys,
    copy() {
      copies += 1
      const root = join(folder, `copy-${copies}`)
      cpSync(origin, root, { recursive: true })
      return { root, keys, at: (person, day = TODAY) => deskOf(root, person, day) }
    },
  }
}

/** What others have: a check of the whole history reads nothing else. */
export function publish({ git }: Pick<Desk, 'git'>, commit = 'trunk'): void {
  git('update-ref', 'refs/remotes/origin/main', commit)
}

function play(at: (person: PersonId, day: string) => Desk, { lea, mara }: ScalesCompany['keys']): void {
  const approve = (person: 'lea' | 'mara' | 'ben', day: string, ...ids: readonly string[]) => {
    const desk = at(person, day)
    const key = { lea, mara, ben: undefined }[person]
    desk.says('approve', ...ids, ...(key ? ['--sign', '--key', key.file] : []))
    desk.commit(`Approve ${ids.join(', ')}`)
  }
  const noor = at('noor', '2026-01-05')
  noor.write(firstFiles({ lea: lea.publicKey, mara: mara.publicKey }))
  noor.commit('The documents so far')
  approve('lea', '2026-01-06', 'QP-001', 'QP-002', 'QP-003', 'QP-004', 'WI-001', 'ST-001')
  approve('ben', '2026-01-06', 'QP-002', 'WI-001')
  approve('mara', '2026-01-06', 'ST-001')

  const trainer = at('lea', '2026-01-12')
  trainer.write({
    [AK]: `---
id: AK-2026-001
type: acknowledgement
title: Training on incoming inspection
document: QP-002
revision: 1
digest: ${/^digest: (.*)$/m.exec(trainer.read(approvalOf('QP-002', 1)))?.[1]}
kind: training
on: 2026-01-12
trainer: lea
how: At the scale.
people: [noor]
---
`,
  })
  trainer.commit('Noor was trained')
  const teacher = at('lea', '2026-01-13')
  teacher.write(SESSION)
  teacher.commit('Noor and Ben were taught')

  const writer = at('noor', '2026-02-09')
  writer.says('revise', 'QP-001', '--class', 'minor', '--summary', 'Everybody reads twice.')
  writer.edit(QP_001, 'Write, approve', 'Write, read twice, approve')
  writer.says('retire', 'QP-004', '--reason', 'Nobody sends telegrams any more.')
  writer.commit('Read twice, and no more telegrams')
  approve('lea', '2026-02-10', 'QP-001', 'QP-004')

  const recorder = at('noor', '2026-04-20')
  recorder.write(RECORDS)
  recorder.commit('What happened in the first quarter')
  const reviewer = at('lea', '2026-06-15')
  reviewer.says('review', 'QP-001', '--outcome', 'keep', '--note', 'Read with the technicians; it holds.')
  reviewer.commit('Review QP-001')
  const checker = at('noor', '2026-11-09')
  checker.write(CHECKS)
  checker.commit('Checks of November')
}
