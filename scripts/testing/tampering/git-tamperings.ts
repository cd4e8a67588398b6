import { execFileSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { repositoryIn } from '../temporary-repository.js'
import { deskOf } from '../year/desk.js'
import { type Copy, publish, TODAY } from './company.js'
import { approvalOf, CA, NC, QP_001, WI_001 } from './company-files.js'
import { all, approvesAs, commits, edits, removes, revises, signsAs, writes } from './hands.js'
import type { Tampering } from './tampering.js'

const blobOf = ({ at }: Copy, path: string, commit = 'trunk') => at('noor').git('rev-parse', `${commit}:${path}`).trim()

/** A clone that has only a part. */
const cloneOf =
  (...options: readonly string[]) =>
  (copy: Copy): Copy => {
    const root = `${copy.root}-clone`
    const { git } = repositoryIn(copy.root)
    git('config', 'uploadpack.allowFilter', 'true')
    git('clone', '--quiet', ...options, `file://${copy.root}`, root)
    return { ...copy, root, at: (person, day = TODAY) => deskOf(root, person, day) }
  }

/** All of history in one commit of today; what nothing needs any more is gone. */
const rewrites = ({ at }: Copy) => {
  const { git } = at('noor')
  git('checkout', '--quiet', '--orphan', 'clean')
  at('noor').commit('The documents so far')
  git('branch', '--quiet', '--move', '--force', 'trunk')
  publish({ git })
}

/** The same texts by the same people, each a year earlier. */
const redates = ({ at, root }: Copy) => {
  const run = (command: readonly string[], input = '') =>
    execFileSync('git', command, { cwd: root, input, encoding: 'utf8', stdio: 'pipe' })
  const stream = run(['fast-export', 'trunk']).replace(
    /^((?:author|committer) .*>) (\d+) /gm,
    (_, who, time) => `${who} ${Number(time) - 31_536_000} `,
  )
  run(['fast-import', '--force', '--quiet'], stream)
  run(['reset', '--quiet', '--hard', 'trunk'])
  publish(at('noor'))
}

const prunes = ({ at }: Copy) => {
  const { git } = at('noor')
  git('reflog', 'expire', '--expire=now', '--all')
  git('gc', '--quiet', '--prune=now')
}

const seals =
  (day = '2026-07-01') =>
  (copy: Copy) => {
    const lea = copy.at('lea', day)
    lea.git('config', 'gpg.format', 'ssh')
    lea.git('config', 'user.signingkey', copy.keys.lea.file)
    lea.says('seal')
  }

const unseals = ({ at }: Copy) => void at('noor').git('tag', '--delete', 'qms-seal/2026-07-01')

/** Changes a branch and publishes it, without a proposal. */
const pushes = ({ at }: Copy) => {
  at('noor').commit('A push')
  publish(at('noor'))
}

const inPlace = (what: string, of: string, does: Tampering['does']): Tampering => ({ what, of, isInPlace: true, does })

const inClone = (what: string, looksAt: (copy: Copy) => Copy): Tampering => ({
  what,
  of: '6',
  isInPlace: true,
  does: () => {},
  looksAt,
})

export const gitTamperings: readonly Tampering[] = [
  inPlace('An approved text is replaced with git replace.', '6', (copy) => {
    const noor = copy.at('noor')
    noor.write({ 'forged.md': noor.read(QP_001).replace('read twice', 'read never') })
    noor.git('replace', blobOf(copy, QP_001), noor.git('hash-object', '-w', 'forged.md').trim())
    removes('forged.md')(copy)
  }),
  inPlace('The content of an approved text is exchanged in the folder of git.', '6', (copy) => {
    const { git, read } = copy.at('noor')
    const [blob, forged] = [blobOf(copy, QP_001), read(QP_001).replace('read twice', 'read never')]
    git('repack', '-a', '-d', '-q')
    for (const pack of readdirSync(join(copy.root, '.git/objects/pack'))) {
      renameSync(join(copy.root, '.git/objects/pack', pack), join(copy.root, '.git', pack))
      if (!pack.endsWith('.pack')) continue
      execFileSync('git', ['unpack-objects', '-q'], {
        cwd: copy.root,
        input: readFileSync(join(copy.root, '.git', pack)),
      })
    }
    const path = join(copy.root, '.git/objects', blob.slice(0, 2), blob.slice(2))
    chmodSync(path, 0o644)
    writeFileSync(path, deflateSync(`blob ${Buffer.byteLength(forged)}\0${forged}`))
  }),
  inPlace('A graft makes the latest commit look like the first one.', '6', (copy) => {
    const { git, write } = copy.at('noor')
    write({ '.git/info/grafts': `${git('rev-parse', 'trunk').trim()}\n` })
  }),
  inPlace('History is written again as one commit.', '6', rewrites),
  inPlace('History is written again as one commit, and what was before is pruned.', '6', all(rewrites, prunes)),
  inPlace('All commits are made again with other dates.', 'time', redates),
  inPlace('All commits are made again with other dates, and what was before is pruned.', 'time', all(redates, prunes)),
  inPlace('All commits are made again with other dates behind a seal.', 'time', all(seals(), redates)),
  inPlace('The latest seal is deleted.', 'time', all(seals(), unseals)),
  inPlace('History is written again behind a seal.', 'time', all(seals(), rewrites)),
  inPlace('The seal is deleted, and history is written again.', 'time', all(seals(), unseals, rewrites)),
  inPlace(
    'The seal is made again by a person without a key.',
    'time',
    all(seals(), ({ at, root }) => {
      const { git } = at('noor')
      const message = git('tag', '--list', '--format=%(contents)', 'qms-seal/2026-07-01')
      git('tag', '--delete', 'qms-seal/2026-07-01')
      writeFileSync(join(root, '.git/message'), message.replace(/-----BEGIN[\s\S]*/, ''))
      git('tag', '--annotate', '--file', '.git/message', 'qms-seal/2026-07-01')
    }),
  ),
  inPlace(
    'The seal is moved to another commit.',
    'time',
    all(seals(), ({ at }) => {
      const { git } = at('noor')
      git('tag', '--force', 'qms-seal/2026-07-01', 'trunk~1')
    }),
  ),
  inPlace(
    'A record changes after a seal.',
    'time',
    all(seals(), edits(approvalOf('WI-001', 1), 'effective_from: 2026-01-06', 'effective_from: 2026-01-07'), pushes),
  ),
  inClone('A clone has the latest commits only.', cloneOf('--depth', '2')),
  inClone('A clone has no file but those of today.', cloneOf('--filter=blob:none')),
  inClone('A clone has no file but those of today, and cannot fetch the others.', (copy) => {
    const clone = cloneOf('--filter=blob:none')(copy)
    clone.at('noor').git('remote', 'set-url', 'origin', 'file:///nowhere')
    return clone
  }),
  inClone('The clone belongs to another user, whom git does not trust.', (copy) => ({
    ...copy,
    at: (person, day = TODAY) => {
      const desk = deskOf(copy.root, person, day)
      const other = repositoryIn(copy.root, { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' })
      return { ...desk, qms: (...command) => other.qms(...command, '--today', day) }
    },
  })),
  inClone('A clone shows a part of the files only.', (copy) => {
    const clone = cloneOf()(copy)
    clone.at('noor').git('sparse-checkout', 'set', '--no-cone', '/*', '!/qms-docs/records/nonconformities/')
    return clone
  }),
  inClone('A clone has a worktree beside it.', (copy) => {
    const root = `${copy.root}-beside`
    copy.at('noor').git('worktree', 'add', '--quiet', '--detach', root)
    return { ...copy, root, at: (person, day = TODAY) => deskOf(root, person, day) }
  }),
  inPlace(
    'The owner changes in a proposal that is merged with a rebase, and the new owner approves.',
    '2',
    all(
      edits(WI_001, 'owner: operations-lead', 'owner: managing-director'),
      revises({ id: 'WI-001', path: WI_001, from: 'Weigh the lot', to: 'Weigh each lot' }),
      approvesAs('mara', 'WI-001'),
      commits('mara'),
      pushes,
    ),
  ),
  inPlace('A record is deleted by a push without a proposal.', '5', all(removes(NC), pushes)),
  inPlace(
    'An approval is shortened by a push without a proposal.',
    '5',
    all(edits(approvalOf('WI-001', 1), / {2}- by: ben\n(?: {4}.*\n)+/, ''), pushes),
  ),
  inPlace('A record is deleted in one push and comes back in another form with the next.', '5', (copy) => {
    const before = copy.at('noor').read(CA)
    all(
      removes(CA),
      pushes,
      writes(CA, before.replace('result: effective', 'result: inconclusive\n  evidence: []')),
      pushes,
    )(copy)
  }),
  inPlace('A record is changed in one push and put back with the next.', '5', (copy) => {
    const before = copy.at('noor').read(CA)
    all(edits(CA, 'verified: 2026-03-27', 'verified: 2026-03-26'), pushes, writes(CA, before), pushes)(copy)
  }),
  inPlace(
    'The author of a text merges it with an approval that they wrote down, by a push.',
    '3',
    all(revises(), approvesAs('lea'), pushes),
  ),
  inPlace('A branch with a text and its approval is merged as one commit that names nobody else.', '3', (copy) => {
    const { git } = copy.at('noor')
    git('switch', '--quiet', '--create', 'change')
    all(revises(), approvesAs('lea'), commits('lea'))(copy)
    git('switch', '--quiet', 'trunk')
    git('merge', '--quiet', '--squash', 'change')
    pushes(copy)
  }),
  inPlace('A branch whose approved text changed once more is merged as one commit.', '6', (copy) => {
    const { git } = copy.at('noor')
    git('switch', '--quiet', '--create', 'change')
    all(
      revises(),
      signsAs('lea'),
      commits('lea'),
      edits(QP_001, /next_review: .*/, 'next_review: 2028-05-01'),
      commits(),
    )(copy)
    git('switch', '--quiet', 'trunk')
    git('merge', '--quiet', '--squash', 'change')
    pushes(copy)
  }),
  inPlace(
    'Commits say that they are of the year 2001.',
    'time',
    all(revises({ day: '2001-01-01' }), signsAs('lea'), commits('lea', '2001-01-02'), ({ at }) => publish(at('noor'))),
  ),
  inPlace(
    'Commits say that they are of the year 2037.',
    'time',
    all(revises({ day: '2037-01-01' }), signsAs('lea'), commits('lea', '2037-01-02'), ({ at }) => publish(at('noor'))),
  ),
  inPlace(
    'A person commits with the name and address of another one.',
    '3',
    all(revises(), approvesAs('lea'), commits('lea'), ({ at }) => publish(at('noor'))),
  ),
  inPlace(
    'A person signs with the key of another one.',
    '3',
    all(revises(), signsAs('lea'), commits('noor'), ({ at }) => publish(at('noor'))),
  ),
  inPlace('Two people approve one text on two branches, and both are merged.', '14', (copy) => {
    const { git } = copy.at('noor')
    revises({ id: 'WI-001', path: WI_001, kind: 'major', from: 'Weigh the lot', to: 'Weigh each lot' })(copy)
    for (const [person, branch] of [
      ['lea', 'one'],
      ['ben', 'two'],
    ] as const) {
      git('switch', '--quiet', '--create', branch, 'trunk')
      all(approvesAs(person, 'WI-001'), commits(person))(copy)
    }
    git('switch', '--quiet', 'trunk')
    git('merge', '--quiet', '--no-edit', 'one')
    try {
      git('merge', '--quiet', '--no-edit', 'two')
    } catch {
      // Both added the same file.
    }
    pushes(copy)
  }),
]
