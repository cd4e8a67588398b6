import dedent from 'dedent'
import type { Fix } from '../../../../core/model/problem.js'
import type { Link, Qms } from '../../../../core/model/qms.js'
import type { ReportedProblem, Rule } from '../../../../core/model/rule.js'
import { alsoNamedBy, MANY_LINKS } from '../../../../core/questions/also-named-by.js'
import { unreadableIds } from '../../../../core/questions/unreadable-ids.js'
import { groupBy } from '../../../../core/values/group-by.js'
import { counted } from '../../../../core/words/counted.js'
import { namesInShort } from '../../../../core/words/names-in-short.js'
import { approvalRecordsOf } from '../../../approval/approval-records.js'
import { toldLosses } from '../../evidence/told-losses.js'
import { lostDocuments } from '../../lost-documents.js'
import { namesDocument } from './document-references.js'
import { idSuggestions } from './nearest-id.js'

const delivery = dedent`
  ---
  id: PR-001
  type: process
  ---
`
const procedure = (reference: string) => dedent`
  ---
  id: QP-001
  type: procedure
  ${reference}
  ---
`

const approval = (document: string) =>
  `---\nid: AP-${document}-1\ntype: approval\ndocument: ${document}\nrevision: 1\n---\n`

const nonconformity = '---\nid: NC-2026-001\ntype: nonconformity\ndetected: 2016-01-01\n---\n'
const action = '---\nid: CA-2026-001\ntype: corrective-action\nnonconformities: [NC-2026-001]\n---\n'

export const resolvedReferences: Rule = {
  id: 'resolved-references',
  description: 'Require every document that a field names to exist',
  rationale:
    'A reference to a document that is not there leads readers nowhere, and it cannot be shown that what it promises was ever written. Most of them are typing mistakes.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'error',
  examples: [
    {
      name: 'a misspelt id is found and the right id suggested',
      files: { 'qms-docs/PR-001.md': delivery, 'qms-docs/QP-001.md': procedure('process: PR-01') },
      problems: ['qms-docs/QP-001.md:4:10 There is no document PR-01. Did you mean PR-001?'],
    },
    {
      name: 'an id that nothing resembles',
      files: { 'qms-docs/QP-001.md': procedure('related: [QP-404@2]') },
      problems: [
        'qms-docs/QP-001.md:4:11 There is no document QP-404. Write the id of a document that exists, or remove the reference.',
      ],
    },
    {
      name: 'capitals matter',
      files: { 'qms-docs/PR-001.md': delivery, 'qms-docs/QP-001.md': procedure('process: pr-001') },
      problems: [
        'qms-docs/QP-001.md:4:10 There is no document pr-001, but there is PR-001. Write it with these capitals.',
      ],
    },
    {
      name: 'a pinned revision is not part of the id',
      files: { 'qms-docs/PR-001.md': delivery, 'qms-docs/QP-001.md': procedure('related: [PR-001@3]') },
      problems: [],
    },
    {
      name: 'a document whose file cannot be read is there all the same',
      files: { 'qms-docs/PR-001.md': 'No front matter.', 'qms-docs/QP-001.md': procedure('process: PR-001') },
      problems: [],
    },
    {
      name: 'documents that were approved and are gone are named once',
      files: {
        'qms-docs/AP-QP-001-1.md': approval('QP-001'),
        'qms-docs/AP-QP-002-1.md': approval('QP-002'),
        'qms-docs/PR-001.md': delivery.replace('type', 'procedures: [QP-001, QP-002]\ntype'),
      },
      problems: [
        'qms-docs/AP-QP-001-1.md:4:11 QP-001 and QP-002 were approved, and no files have these ids any more. Documents are retired, and their files stay: put the files back. 1 other document refers to them.',
      ],
    },
    {
      name: 'a record whose deletion is a problem by itself is no second one, in this change or an earlier one',
      base: { 'qms-docs/CA-2026-001.md': action, 'qms-docs/records/NC-2026-001.md': nonconformity },
      files: { 'qms-docs/CA-2026-001.md': action },
      problems: [],
    },
    {
      name: 'a record that may be deleted, as its retention period is over, is missed',
      base: {
        'qms-docs/CA-2026-001.md': action,
        'qms-docs/records/NC-2026-001.md': nonconformity.replace('detected', 'closed'),
      },
      files: { 'qms-docs/CA-2026-001.md': action },
      problems: [
        'qms-docs/CA-2026-001.md:4:19 There is no document NC-2026-001. Write the id of a document that exists, or remove the reference.',
      ],
    },
    {
      name: 'one id that many name is reported once',
      files: Object.fromEntries(
        [1, 2, 3, 4].map((number) => [
          `qms-docs/QP-00${number}.md`,
          procedure('process: PR-007').replace('QP-001', `QP-00${number}`),
        ]),
      ),
      problems: [
        'qms-docs/QP-001.md:4:10 There is no document PR-007. Write the id of a document that exists, or remove the reference. 3 more name it: QP-002, QP-003, QP-004.',
      ],
    },
    {
      name: 'roles and people are not documents',
      files: { 'qms-docs/QP-001.md': procedure('owner: quality-manager') },
      problems: [],
    },
  ],
  *check(qms) {
    const unreadable = unreadableIds(qms)
    const byLowerCase = groupBy(qms.documents, ({ id }) => id.toLowerCase())
    const suggest = idSuggestions(qms)
    const isOpen = (link: Link) =>
      namesDocument(link) && !qms.find(link.target) && !unreadable.has(link.target) && !told.has(link.target)
    const lost = lostDocuments(qms)
    const told = toldLosses(qms).ids
    const byTarget = groupBy(qms.links.filter(isOpen), ({ target }) => target)
    yield* lostFiles(
      qms,
      [...byTarget.keys()].filter((id) => lost.has(id)),
    )
    for (const [target, links] of byTarget) {
      if (lost.has(target)) continue
      const sameLetters = byLowerCase.get(target.toLowerCase())?.[0]?.id
      const [first] = links as [Link, ...Link[]]
      const found = (link: Link) => (sameLetters ? otherCapitals(link, sameLetters) : missing(target, suggest))
      if (sameLetters || links.length < MANY_LINKS)
        for (const link of links) yield { file: link.from, at: link.pointer, ...found(link) }
      else yield { file: first.from, at: first.pointer, message: `${found(first).message} ${alsoNamedBy(links)}` }
    }
  },
}

/** What was approved and is gone is one problem, whatever refers to it; what this very change deletes is reported as such. */
function* lostFiles(qms: Qms, ids: readonly string[]): Generator<ReportedProblem> {
  const missed = ids.filter((id) => !qms.base?.find(id))
  const [first] = missed
  const record = first === undefined ? undefined : approvalRecordsOf(qms, { id: first, type: '' }).at(-1)
  if (!record) return
  const others = new Set(
    missed.flatMap((id) => qms.linksTo(id)).flatMap(({ from }) => (from.type === record.type ? [] : from)),
  )
  const named =
    others.size > 0
      ? ` ${counted(others.size, 'other document')} ${others.size === 1 ? 'refers' : 'refer'} to ${missed.length === 1 ? 'it' : 'them'}.`
      : ''
  const message = `${namesInShort(missed)} ${missed.length === 1 ? 'was approved, and no file has this id' : 'were approved, and no files have these ids'} any more. Documents are retired, and their files stay: put ${missed.length === 1 ? 'the file' : 'the files'} back.${named}`
  yield { file: record, at: '/document', message }
}

/** Only capitals are put right without asking: any other guess may be wrong. */
function otherCapitals({ target, revision }: Link, id: string): { message: string; fix: Fix } {
  const replacement = revision ? `${id}@${revision}` : id
  return {
    message: `There is no document ${target}, but there is ${id}. Write it with these capitals.`,
    fix: { description: `Write ${replacement}.`, replacement },
  }
}

function missing(target: string, suggest: (written: string) => string | undefined): { message: string } {
  const nearest = suggest(target)
  if (/^(~|null|none|nil|n\/a|na|tbd|-+|–|—)$/i.test(target))
    return { message: `“${target}” is not a document. Where there is none, remove the line.` }
  const advice = nearest
    ? `Did you mean ${nearest}?`
    : 'Write the id of a document that exists, or remove the reference.'
  return { message: `There is no document ${target}. ${advice}` }
}
