import dedent from 'dedent'
import type { Document } from '../../../../core/model/document.js'
import type { Rule } from '../../../../core/model/rule.js'
import { type BodyReference, bodyReferences } from '../../../../core/questions/body-references.js'
import { isTooDeep } from '../../../../core/questions/is-too-deep.js'
import { nearestName } from '../../../../core/values/nearest-name.js'

const procedure = (body: string) => dedent`
  ---
  id: QP-001
  type: procedure
  ---

  ${body}
`

export const existingAnchors: Rule = {
  id: 'existing-anchors',
  description: 'Require the heading that a link leads to to exist',
  rationale:
    'A link such as QP-004.md#steps promises a certain place. When the heading is renamed, readers land at the top of the page and have to search.',
  clauses: ['iso-9001-2015/7.5.3.1'],
  severity: 'error',
  examples: [
    {
      name: 'a heading that was renamed',
      files: {
        'qms-docs/QP-001.md': procedure('# Steps to take\n\nSee [it](#step-to-take) and [that](QP-002.md#who).'),
        'qms-docs/QP-002.md': procedure('# Scope').replace('QP-001', 'QP-002'),
      },
      problems: [
        'qms-docs/QP-001.md:8:5 There is no heading “#step-to-take” in this document. Did you mean “#steps-to-take”?',
        'qms-docs/QP-001.md:8:29 There is no heading “#who” in QP-002. Link one of its headings, or the document as a whole.',
      ],
    },
    {
      name: 'addresses of headings are in small letters',
      files: { 'qms-docs/QP-001.md': procedure('# Scope\n\nSee [above](#Scope).') },
      problems: [
        'qms-docs/QP-001.md:8:5 There is no heading “#Scope” in this document: addresses of headings are in small letters. Write “#scope”.',
      ],
    },
    {
      name: 'headings of one name, other letters, names given by HTML, and the top',
      files: {
        'qms-docs/QP-001.md': procedure(
          '# Größe & Maß\n\n# Scope\n\n# Scope\n\n<a id="Step"></a>\n\n[a](#größe--maß) [b](#gr%C3%B6%C3%9Fe--ma%C3%9F) [c](#scope-1) [d](#Step) [e](#top) [f](QP-001.md#scope) [g](#)',
        ),
      },
      problems: [],
    },
    {
      name: 'signs behind the name of a heading, and names that GitHub does not read',
      files: {
        'qms-docs/QP-001.md': procedure(
          '# Scope {#area}\n\n[a](#scope-area?) [b](QP-001.md##scope-area) [c](#area) [d](QP-001.md?plain=1#L7) <a href="#nowhere">e</a>',
        ),
      },
      problems: [
        'qms-docs/QP-001.md:8:1 There is no heading “#scope-area?” in this document. Did you mean “#scope-area”?',
        'qms-docs/QP-001.md:8:19 There is no heading “##scope-area” in this document. Did you mean “#scope-area”?',
        'qms-docs/QP-001.md:8:46 There is no heading “#area” in this document. GitHub and the manual show “{#area}” as text, and the address of that heading is “#scope-area”.',
        'qms-docs/QP-001.md:8:83 There is no heading “#nowhere” in this document. Link one of its headings, or remove the link.',
      ],
    },
    {
      name: 'places in other files are not checked',
      files: { 'qms-docs/QP-001.md': procedure('[a](a.pdf#page=2) [b](QP-404.md#x)'), 'qms-docs/a.pdf': 'x' },
      problems: [],
    },
  ],
  *check(qms) {
    const anchors = new Map<Document, ReadonlySet<string>>()
    for (const document of qms.documents) {
      for (const reference of bodyReferences(qms, document)) {
        if (!isHeading(reference)) continue
        const { target, anchor, link } = reference
        const known = anchors.get(target) ?? anchorsOf(target)
        anchors.set(target, known)
        if (known.has(anchor)) continue
        const where = target === document ? 'this document' : target.id || target.path
        yield {
          file: document,
          at: link.place,
          message: `There is no heading “#${anchor}” in ${where}${adviceOn(reference, known, target === document)}`,
        }
      }
    }
  },
}

/** `#top` is built into browsers, `#:~:text=` finds text, and `?plain=1` shows lines. A body that could not be read has no headings. */
function isHeading({ anchor, link, target }: BodyReference): boolean {
  if (anchor === '' || anchor === 'top' || anchor.startsWith(':~:') || /^[^#]*\?/.test(link.url)) return false
  return !isTooDeep(target)
}

function anchorsOf({ body }: Document): ReadonlySet<string> {
  return new Set([...body.headings.map(({ anchor }) => anchor), ...body.anchors])
}

function adviceOn({ anchor, target }: BodyReference, known: ReadonlySet<string>, isSame: boolean): string {
  const named = target.body.headings.find(({ text }) => text.endsWith(`{#${anchor}}`))
  if (named)
    return `. GitHub and the manual show “{#${anchor}}” as text, and the address of that heading is “#${named.anchor}”.`
  if (known.has(anchor.toLowerCase()))
    return `: addresses of headings are in small letters. Write “#${anchor.toLowerCase()}”.`
  const nearest = nearestName(anchor, known)
  if (nearest) return `. Did you mean “#${nearest}”?`
  return isSame
    ? '. Link one of its headings, or remove the link.'
    : '. Link one of its headings, or the document as a whole.'
}
