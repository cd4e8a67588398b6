import type { Commit } from '../../../core/model/commit.js'
import type { Document, FieldValue } from '../../../core/model/document.js'
import { isFields, isList } from '../../../core/model/fields.js'
import type { DocumentTypes } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import type { ReportedProblem, Rule } from '../../../core/model/rule.js'
import { changesOf } from '../../../core/questions/changes.js'
import { introductionOf } from '../../../core/questions/introduction.js'
import { isSameValue } from '../../../core/values/is-same-value.js'
import { addedEntries } from '../../documents/evidence/list-entries.js'
import { personOfAuthor } from '../../people/person-of-author.js'

const PEOPLE = 'qms-docs/people.yml'
const people = `people:
  - { id: ada, name: Ada Example, from: 2020-01-01 }
  - { id: ben, name: Ben Example, from: 2020-01-01 }
  - { id: cleo, name: Cleo Example, from: 2020-01-01 }
`
const AK = 'qms-docs/AK-2026-001.md'
const DR = 'qms-docs/DR-2026-001.md'
const TR = 'qms-docs/TR-2026-001.md'
const NC = 'qms-docs/NC-2026-001.md'
const acknowledged = (fields: string) =>
  `---\nid: AK-2026-001\ntype: acknowledgement\ndocument: QP-001\nrevision: 1\n${fields}---\n`
const readBy = (...names: readonly string[]) => acknowledged(`kind: read\npeople: [${names.join(', ')}]\n`)
const session = (held: string) =>
  `---\nid: TR-2026-001\ntype: training\ndocuments: [QP-001@1]\ntrainer: cleo\n${held}people: [ada, ben]\n---\n`
const review = '---\nid: DR-2026-001\ntype: document-review\ndocument: QP-001\nby: ada\n---\n'
const record = (amendments = '') => `---\nid: NC-2026-001\ntype: nonconformity\n${amendments}---\n`
const amended = record('amendments:\n  - { on: 2026-11-01, by: ada, field: grade, was: major, reason: Mixed up. }\n')
const before = { [PEOPLE]: people, [NC]: record() }
const commit = (by: string, files: Readonly<Record<string, string>>, day = 1, helpers: readonly string[] = []) => ({
  by,
  with: helpers,
  at: `2026-11-0${day}T09:00:00Z`,
  files,
})

export const recordedByThePerson: Rule = {
  id: 'recorded-by-the-person',
  description: 'Require people to record their own readings, reviews and amendments',
  rationale:
    'A record that a person read, reviewed or amended something proves it only if that person wrote it, or a trainer who was there. Git tells who did.',
  clauses: ['iso-9001-2015/7.2', 'iso-9001-2015/7.5.3.2'],
  severity: 'error',
  needs: 'history',
  asksAbout: 'people',
  examples: [
    {
      name: 'a reading, a review and an amendment that another person wrote down',
      history: [
        commit('Ben Example', { [NC]: record() }),
        commit('Ben Example', { [AK]: readBy('ben', 'ada'), [DR]: review, [NC]: amended }, 2),
      ],
      base: before,
      files: { ...before, [AK]: readBy('ben', 'ada'), [DR]: review, [NC]: amended },
      problems: [
        `${AK}:7:15 Ben Example wrote down that Ada Example read it (commit ca22b5e0dffe). Have Ada Example record it, or record a training with its trainer.`,
        `${DR}:5:5 Ben Example wrote down that Ada Example reviewed it (commit ca22b5e0dffe). Have Ada Example record it.`,
        `${NC}:5:27 Ben Example wrote down that Ada Example amended it (commit ca22b5e0dffe). Have Ada Example record it, or write who did.`,
      ],
    },
    {
      name: 'a training that one of those trained wrote down for the others, without the trainer',
      history: [commit('Ben Example', { [AK]: acknowledged('kind: training\ntrainer: cleo\npeople: [ada, ben]\n') })],
      base: before,
      files: { ...before, [AK]: acknowledged('kind: training\ntrainer: cleo\npeople: [ada, ben]\n') },
      problems: [
        `${AK}:8:10 Ben Example wrote down that Ada Example was trained (commit 8c770c677d15). Have Ada Example or the trainer record it.`,
      ],
    },
    {
      name: 'a session to which one was invited, and of which the other wrote down that both took part',
      history: [
        commit('Cleo Example', { [TR]: session('') }),
        commit('Ben Example', { [TR]: session('held: 2026-11-02\n') }, 2),
      ],
      base: { ...before, [TR]: session('') },
      files: { ...before, [TR]: session('held: 2026-11-02\n') },
      problems: [
        `${TR}:7:10 Ben Example wrote down that Ada Example was trained (commit ca22b5e0dffe). Have Ada Example or the trainer record it.`,
      ],
    },
    {
      name: 'a session that its trainer wrote down',
      history: [commit('Cleo Example', { [TR]: session('held: 2026-11-02\n') })],
      base: before,
      files: { ...before, [TR]: session('held: 2026-11-02\n') },
      problems: [],
    },
    {
      name: 'a person who added a name to a record that was there',
      history: [
        commit('Ada Example', { [AK]: readBy('ada') }),
        commit('Ben Example', { [AK]: readBy('ada', 'ben') }, 2),
      ],
      base: { ...before, [AK]: readBy('ada') },
      files: { ...before, [AK]: readBy('ada', 'ben') },
      problems: [],
    },
    {
      name: 'a training that its trainer wrote down, one who is not of those trained, and a squash merge that names the reader',
      history: [
        commit(
          'Cleo Example',
          {
            [AK]: acknowledged('kind: training\ntrainer: cleo\npeople: [ada, ben]\n'),
            [DR]: review,
          },
          1,
          ['Ada Example'],
        ),
      ],
      base: before,
      files: { ...before, [AK]: acknowledged('kind: training\ntrainer: cleo\npeople: [ada, ben]\n'), [DR]: review },
      problems: [],
    },
    {
      name: 'a record that was there before the change',
      history: [commit('Ben Example', { [AK]: readBy('ada') })],
      base: { ...before, [AK]: readBy('ada') },
      files: { ...before, [AK]: readBy('ada') },
      problems: [],
    },
  ],
  *check(qms) {
    const { base } = qms
    if (!base) return
    const { added, kept } = changesOf(qms)
    const earlier = new Map(kept.map(({ before: known, after }) => [after as Document<unknown>, known]))
    const isNew = (document: Document<unknown>) => added.includes(document as Document) || earlier.has(document)
    for (const record of [...qms.ofType('acknowledgement'), ...sessionsOnDocuments(qms)]) {
      if (!isNew(record)) continue
      const { trainer, people: learners = [] } = record.fields
      const isTrained = record.type === 'training' || ('kind' in record.fields && record.fields.kind === 'training')
      const known = learnersIn(earlier.get(record))
      for (const [index, person] of learners.entries()) {
        if (known.includes(person)) continue
        const commit = introductionOf(qms, record, (version) => learnersIn(version).includes(person))?.commit
        // A trainer, or a person who looks after the records, is no party to the training.
        const others = isTrained ? learners : undefined
        const remedy = isTrained ? 'or the trainer record it' : 'record it, or record a training with its trainer'
        const what = isTrained ? 'was trained' : 'read it'
        yield* compare(qms, record, `/people/${index}`, { person, commit, what, remedy, trainer, others })
      }
    }
    for (const review of qms.ofType('document-review')) {
      if (!added.includes(review as Document)) continue
      const person = review.fields.by
      const commit = introductionOf(qms, review, ({ fields }) => fields.by === person)?.commit
      yield* compare(qms, review, '/by', { person, commit, what: 'reviewed it', remedy: 'record it' })
    }
    for (const { before: known, after } of kept) {
      const { amendments } = after.fields
      for (const amendment of addedEntries(known.fields.amendments, amendments)) {
        const person = isFields(amendment) ? String(amendment.by ?? '') : ''
        const index = isList(amendments) ? amendments.indexOf(amendment) : -1
        const commit = introductionOf(qms, after, ({ fields }) => has(fields.amendments, amendment))?.commit
        const remedy = 'record it, or write who did'
        yield* compare(qms, after, `/amendments/${index}/by`, { person, commit, what: 'amended it', remedy })
      }
    }
  },
}

interface Recorded {
  readonly person: string | undefined
  readonly commit: Commit | undefined
  readonly what: string
  readonly remedy: string
  readonly trainer?: string | undefined
  /** Those who are named together: one of them does not record it for the others. Undefined where no other person may. */
  readonly others?: readonly string[] | undefined
}

function* compare(
  qms: Qms,
  file: Document<unknown>,
  at: string,
  { person, commit, what, remedy, trainer, others }: Recorded,
): Generator<ReportedProblem> {
  // What is not committed yet has no recorder, and an unknown one is reported as that.
  if (!commit || !person || !qms.person(person)) return
  const recorders = [commit.author, ...commit.coAuthors].flatMap((author) => personOfAuthor(qms, author) ?? [])
  const [recorder] = recorders
  const mayRecord = ({ id = '' }: { readonly id?: string }) =>
    id === person || id === trainer || (others !== undefined && !others.includes(id))
  if (!recorder || recorders.some(mayRecord)) return
  const name = qms.nameOf(person)
  const message = `${recorder.name} wrote down that ${name} ${what} (commit ${commit.id.slice(0, 12)}). Have ${name} ${remedy}.`
  yield { file: file as Document, at, message }
}

/** Sessions that count as reading: that a person took part opens a training gate. */
function sessionsOnDocuments(qms: Qms): readonly Document<DocumentTypes['training']>[] {
  return qms
    .ofType('training')
    .filter(({ fields: { held, documents } }) => held !== undefined && documents !== undefined)
}

/** Before a session is held, it names who is invited. */
function learnersIn({ type, fields }: Pick<Document, 'type' | 'fields'> | undefined = NOTHING): readonly FieldValue[] {
  const { people, held } = fields
  return isList(people) && (type !== 'training' || held !== undefined) ? people : []
}

const NOTHING = { type: '', fields: {} }

function has(list: FieldValue | undefined, entry: FieldValue): boolean {
  return isList(list) && list.some((one) => isSameValue(one, entry))
}
