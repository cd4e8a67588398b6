import dedent from 'dedent'
import type { Fix } from '../../../../core/model/problem.js'
import type { Link } from '../../../../core/model/qms.js'
import type { Rule } from '../../../../core/model/rule.js'
import { unreadableIds } from '../../../../core/questions/unreadable-ids.js'
import { groupBy } from '../../../../core/values/group-by.js'
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
      name: 'roles and people are not documents',
      files: { 'qms-docs/QP-001.md': procedure('owner: quality-manager') },
      problems: [],
    },
  ],
  *check(qms) {
    const unreadable = unreadableIds(qms)
    const byLowerCase = groupBy(qms.documents, ({ id }) => id.toLowerCase())
    const suggest = idSuggestions(qms)
    for (const link of qms.links) {
      const { target, from, pointer } = link
      if (!namesDocument(link) || qms.find(target) || unreadable.has(target)) continue
      const sameLetters = byLowerCase.get(target.toLowerCase())?.[0]?.id
      yield { file: from, at: pointer, ...(sameLetters ? otherCapitals(link, sameLetters) : missing(target, suggest)) }
    }
  },
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
