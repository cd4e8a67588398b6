import type { Commit } from '../../../core/model/commit.js'
import { START_OF_FILE } from '../../../core/model/place.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { accountOfAddress } from '../../../core/questions/account-of-address.js'
import { changesOf } from '../../../core/questions/changes.js'
import { writersOf } from '../../../core/questions/writers-of.js'
import { exampleText } from '../../../core/run/example-text.js'
import { personOfAuthor } from '../../people/person-of-author.js'
import { changedRecords } from '../verification/changed-records.js'
import { newApprovalIn, unknownWriters } from '../verification/unknown-writers.js'
import { EXAMPLE_APPROVERS } from './example-record.js'

const people = { 'qms-docs/people.yml': EXAMPLE_APPROVERS }
const before = { ...people, 'qms-docs/QP-001.md': exampleText({}, 'Weigh some lots.\n').file }
const after = { ...people, 'qms-docs/QP-001.md': exampleText().file }
const first = { by: 'Old Hand <old@example.org>', at: '2026-02-10T09:00:00Z', files: before }
const commit = (by: string, ...helpers: readonly string[]) => ({
  by,
  with: helpers,
  at: '2026-02-18T09:00:00Z',
  files: after,
})

const ON_OWN_SERVER = {
  'qms-docs/people.yml': EXAMPLE_APPROVERS.replace('id: ben,', 'id: ben, github: ben-gh,'),
  'qms-docs/qms.yml': 'site: { repository: https://git.example.org/acme/qms }\n',
}

export const knownAuthors: Rule = {
  id: 'known-authors',
  description: 'Require the authors of changes to be known in people.yml',
  rationale:
    'Git names authors by their e-mail addresses. If it is unknown whose address that is, it is also unknown who changed a document, and whether another person approved it.',
  clauses: ['iso-9001-2015/7.5.3.2', 'iso-9001-2015/5.3'],
  severity: 'warning',
  needs: 'history',
  asksAbout: 'people',
  examples: [
    {
      name: 'an unknown author and an unknown helper, both in two documents',
      history: [
        first,
        {
          ...commit('Jo Doe <jo@home.example>', 'kim <KIM@home.example>'),
          files: { ...after, 'qms-docs/QP-002.md': exampleText({ id: 'QP-002' }).file },
        },
      ],
      base: before,
      files: { ...after, 'qms-docs/QP-002.md': exampleText({ id: 'QP-002' }).file },
      problems: [
        'qms-docs/people.yml:1:1 Jo Doe <jo@home.example> changed documents, first in commit 1a5dcc5dac12 of 2026-02-18, and is not in people.yml. If this is one of your people, add the address to them there under “emails”.',
        'qms-docs/people.yml:1:1 kim <KIM@home.example> changed documents, first in commit 1a5dcc5dac12 of 2026-02-18, and is not in people.yml. If this is one of your people, add the address to them there under “emails”.',
      ],
    },
    {
      name: 'people whom people.yml knows, a machine, and the person who wrote before the change',
      history: [
        first,
        commit('A. <ADA@example.org>', 'Ben Example', 'robot <1+dependabot[bot]@users.noreply.github.com>'),
      ],
      base: before,
      files: after,
      problems: [],
    },
    {
      name: 'a person and a machine of the server on which the repository is, and a machine of another server',
      history: [
        first,
        commit(
          'robot <1+robot[bot]@users.noreply.git.example.org>',
          'B. <7+ben-gh@users.noreply.git.example.org>',
          'odd <2+odd[bot]@users.noreply.git.example.net>',
        ),
      ],
      base: { ...before, ...ON_OWN_SERVER },
      files: { ...after, ...ON_OWN_SERVER },
      problems: [
        'qms-docs/people.yml:1:1 odd <2+odd[bot]@users.noreply.git.example.net> changed documents, first in commit e2f1a680635e of 2026-02-18, and is not in people.yml. If this is one of your people, add the address to them there under “emails”.',
      ],
    },
  ],
  *check(qms) {
    const told = new Set(toldOfApprovals(qms).map((name) => name.toLowerCase()))
    for (const commit of commitsSinceBase(qms)) {
      for (const author of writersOf(commit)) {
        const who = `${author.name} <${author.email}>`
        if (
          told.has(who.toLowerCase()) ||
          accountOfAddress(qms, author.email)?.isProgram ||
          personOfAuthor(qms, author)
        )
          continue
        told.add(who.toLowerCase())
        const message = `${who} changed documents, first in commit ${commit.id.slice(0, 12)} of ${commit.authored.slice(0, 10)}, and is not in people.yml. If this is one of your people, add the address to them there under “emails”.`
        yield { file: qms.peopleFile, at: START_OF_FILE, message }
      }
    }
  },
}

/** An unknown person who wrote in a text that is approved is worse: another rule reports it. */
function toldOfApprovals(qms: Qms): readonly string[] {
  const approved = changedRecords(qms).filter((record) => newApprovalIn(qms, record) !== undefined)
  return approved.flatMap((record) => unknownWriters(qms, record).map(({ name }) => name))
}

/** @returns the commits that made the documents what they are now of what they were in the base, the oldest first */
function commitsSinceBase(qms: Qms): readonly Commit[] {
  const { added, kept } = changesOf(qms)
  const changed = [
    ...added.map(({ path }) => ({ path, blob: undefined })),
    ...kept
      .filter(({ before, after }) => before.blob !== after.blob)
      .map(({ before, after }) => ({ path: after.path, blob: before.blob })),
  ]
  const commits = new Set<Commit>()
  for (const { path, blob } of changed) {
    for (const version of qms.history?.versionsOf(path) ?? []) {
      if (version.blob === blob) break
      commits.add(version.commit)
    }
  }
  return (qms.history?.commits ?? []).filter((commit) => commits.has(commit)).reverse()
}
