import dedent from 'dedent'
import type { Qms } from '../../../../core/model/qms.js'
import type { Rule } from '../../../../core/model/rule.js'
import { idPattern, idPrefix } from '../../../../core/questions/id-format.js'
import { unreadableIds } from '../../../../core/questions/unreadable-ids.js'
import { idSuggestions } from './nearest-id.js'

const procedure = (body: string, fields = '') => dedent`
  ---
  id: QP-001
  type: procedure
  ${fields}
  ---

  ${body}
`

export const resolvedMentions: Rule = {
  id: 'resolved-mentions',
  description: 'Require every document that a text names by its id to exist',
  rationale:
    'Readers of “as QP-099 says” will look for QP-099. If there is no such document, the instruction cannot be followed.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'error',
  examples: [
    {
      name: 'a document that does not exist is reported once, however often it is named',
      files: { 'qms-docs/QP-001.md': procedure('Act as QP-099 says. QP-099 has the steps.') },
      problems: [
        'qms-docs/QP-001.md:7:8 The text names QP-099, but there is no such document. Name one that exists; if it is only an example, put it between backticks.',
      ],
    },
    {
      name: 'a misspelt id',
      files: {
        'qms-docs/QP-001.md': procedure('Raise a nonconformity as in NC-2026-010.'),
        'qms-docs/NC-2026-001.md': '---\nid: NC-2026-001\ntype: nonconformity\n---\n',
      },
      problems: [
        'qms-docs/QP-001.md:7:29 The text names NC-2026-010, but there is no such document. Did you mean NC-2026-001?',
      ],
    },
    {
      name: 'names that look like ids but are not',
      files: {
        'qms-docs/QP-001.md': procedure(
          'ISO-9001, UTF-8, SHA-256, NC-machines, NC-5 and COVID-19 are not documents, and `QP-404` is an example.',
        ),
      },
      problems: [],
    },
    {
      name: 'a document that exists, one whose file cannot be read, and one that a field has already missed',
      files: {
        'qms-docs/QP-001.md': procedure('QP-001, QP-002 and QP-003 belong together.', 'related: [QP-003]'),
        'qms-docs/QP-002.md': 'No front matter.',
      },
      problems: [],
    },
  ],
  *check(qms) {
    const unreadable = unreadableIds(qms)
    const suggest = idSuggestions(qms)
    const isId = idTest(qms)
    for (const document of qms.documents) {
      const known = new Set<string>()
      for (const { text, place } of document.body.mentions) {
        if (known.has(text) || qms.find(text) || unreadable.has(text) || !isId(text)) continue
        known.add(text)
        if (qms.linksFrom(document).some(({ target }) => target === text)) continue
        const nearest = suggest(text)
        const advice = nearest
          ? `Did you mean ${nearest}?`
          : 'Name one that exists; if it is only an example, put it between backticks.'
        yield { file: document, at: place, message: `The text names ${text}, but there is no such document. ${advice}` }
      }
    }
  },
}

/** Text is an id only if a known type has ids of that form: nothing else that looks like one is meant as a reference. */
function idTest(qms: Qms): (text: string) => boolean {
  const formats = [...qms.types.values()].map(({ idFormat }) => idFormat).filter((format) => idPrefix(format) !== '')
  const known = formats.map((format) => ({ prefix: idPrefix(format), pattern: idPattern(format) }))
  return (text) => known.some(({ prefix, pattern }) => text.startsWith(prefix) && pattern.test(text))
}
