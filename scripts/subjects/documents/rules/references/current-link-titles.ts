import dedent from 'dedent'
import type { Document } from '../../../../core/model/document.js'
import type { Rule } from '../../../../core/model/rule.js'
import { bodyReferences } from '../../../../core/questions/body-references.js'
import { groupBy } from '../../../../core/values/group-by.js'

const procedure = (id: string, title: string, body = '') => dedent`
  ---
  id: ${id}
  type: procedure
  title: ${title}
  ---

  ${body}
`

export const currentLinkTitles: Rule = {
  id: 'current-link-titles',
  description: 'Disallow links whose text is the title of another document',
  rationale:
    'A title in a link tells readers what they will find. If it is the title of another document, either the text or the address is wrong.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'warning',
  examples: [
    {
      name: 'the title of another document, with and without the id before it',
      files: {
        'qms-docs/QP-001.md': procedure(
          'QP-001',
          'Internal audits',
          'See [Control of records](QP-003.md) and [QP-003 Control of records](QP-003.md).',
        ),
        'qms-docs/QP-002.md': procedure('QP-002', 'Control of records'),
        'qms-docs/QP-003.md': procedure('QP-003', 'Management review'),
      },
      problems: [
        'qms-docs/QP-001.md:7:5 “Control of records” is the title of QP-002, but this link leads to QP-003 (“Management review”). Correct the text or the address.',
        'qms-docs/QP-001.md:7:41 “Control of records” is the title of QP-002, but this link leads to QP-003 (“Management review”). Correct the text or the address.',
      ],
    },
    {
      name: 'its own title, other words, a title that two documents share, and a section with the title of a document',
      files: {
        'qms-docs/QP-001.md': procedure(
          'QP-001',
          'Internal audits',
          '[Control of records](QP-002.md) [the control of records](QP-003.md) [Internal audits](QP-004.md) [Steps](#steps) [Control of records](QP-003.md#control-of-records)',
        ),
        'qms-docs/QP-002.md': procedure('QP-002', 'Control of records'),
        'qms-docs/QP-003.md': procedure('QP-003', 'Management review', '## Control of records'),
        'qms-docs/QP-004.md': procedure('QP-004', 'Internal audits'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    const byTitle = groupBy(qms.documents, ({ title }) => title)
    for (const document of qms.documents) {
      for (const { link, target, anchor } of bodyReferences(qms, document)) {
        if (target === document) continue
        const text = withoutId(link.text, target.id)
        const titled = text === '' ? [] : (byTitle.get(text) ?? [])
        const [other] = titled
        if (!other || titled.includes(target) || isHeading(text, target, anchor)) continue
        const title = target.title === '' ? '' : ` (“${target.title}”)`
        yield {
          file: document,
          at: link.place,
          message: `“${text}” is the title of ${other.id || other.path}, but this link leads to ${target.id || target.path}${title}. Correct the text or the address.`,
        }
      }
    }
  },
}

/** A section may be called as another document is. */
function isHeading(text: string, { body }: Document, anchor: string): boolean {
  return anchor !== '' && body.headings.some((heading) => heading.anchor === anchor && heading.text === text)
}

/** `QP-003: Management review` becomes `Management review`. */
function withoutId(text: string, id: string): string {
  const trimmed = text.trim().replace(/\s+/g, ' ')
  return (id !== '' && trimmed.startsWith(`${id} `)) || trimmed.startsWith(`${id}:`)
    ? trimmed.slice(id.length).replace(/^[\s:–—-]+/, '')
    : trimmed
}
