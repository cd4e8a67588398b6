import dedent from 'dedent'
import type { BodyLink } from '../../model/body-facts.js'
import type { Document } from '../../model/document.js'
import { baseName, relativePath } from '../../model/paths.js'
import type { Fix } from '../../model/problem.js'
import type { Qms } from '../../model/qms.js'
import type { Rule } from '../../model/rule.js'

const procedure = (body: string) => dedent`
  ---
  id: QP-001
  type: procedure
  ---

  ${body}
`
const second = procedure('').replace('QP-001', 'QP-002')

export const resolvedLinks: Rule = {
  id: 'resolved-links',
  description: 'Require every link to a file to lead to one in this repository',
  rationale:
    'A reader who follows a link at work needs what it promises, now. A link to a file that was moved, or that lies on one person’s computer, stops them.',
  clauses: ['iso-9001-2015/7.5.3.1'],
  severity: 'error',
  examples: [
    {
      name: 'a document that was moved',
      files: {
        'qms-docs/procedures/QP-001.md': procedure('See [Audits](QP-002.md#steps).'),
        'qms-docs/archive/QP-002.md': second,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:6:5 There is no file “qms-docs/procedures/QP-002.md”. Link to QP-002 as “../archive/QP-002.md”.',
      ],
    },
    {
      name: 'a file that does not exist',
      files: { 'qms-docs/QP-001.md': procedure('See [the plan](files/plan.pdf).') },
      problems: [
        'qms-docs/QP-001.md:6:5 There is no file “qms-docs/files/plan.pdf”. Correct the link, or add the file.',
      ],
    },
    {
      name: 'capitals matter',
      files: {
        'qms-docs/QP-001.md': procedure('See [the plan](Plan.pdf).'),
        'qms-docs/plan.pdf': 'x',
      },
      problems: [
        'qms-docs/QP-001.md:6:5 There is no file “qms-docs/Plan.pdf”, but there is “qms-docs/plan.pdf”. Write it with these capitals.',
      ],
    },
    {
      name: 'a link that leaves the repository, and one without an address',
      files: { 'qms-docs/QP-001.md': procedure('See [the plan](../../plans/a.md) and [the map]().') },
      problems: [
        'qms-docs/QP-001.md:6:5 The link “../../plans/a.md” leads out of this repository, where nobody else can follow it. Put the file into the repository, or link its web address.',
        'qms-docs/QP-001.md:6:38 This link has no address. Write where it leads, or remove it.',
      ],
    },
    {
      name: 'files, folders, other parts of the repository, anchors and addresses elsewhere',
      files: {
        'qms-docs/QP-001.md': procedure(
          '[a](files/a%20b.pdf) [b](files/) [c](../README.md?plain=1) [d](#scope) [e](https://example.org) [f](/README.md) [g](QP-002.md) [h](../)',
        ),
        'qms-docs/QP-002.md': 'A file that cannot be read exists all the same.',
        'qms-docs/files/a b.pdf': 'x',
        'README.md': 'x',
      },
      problems: [],
    },
    {
      name: 'a folder is a target, from wherever it is named; a folder that does not exist is not',
      files: {
        'qms-docs/procedures/QP-001.md': procedure(
          '[a](.) [b](..) [c](./) [d](../..) [e](../files) [f](../../src/) [g](../forms/) [h](../Files/)',
        ),
        'qms-docs/files/a.pdf': 'x',
        'src/main.c': 'x',
      },
      problems: [
        'qms-docs/procedures/QP-001.md:6:65 There is no file “qms-docs/forms”. Correct the link, or add the file.',
        'qms-docs/procedures/QP-001.md:6:80 There is no file “qms-docs/Files”. Correct the link, or add the file.',
      ],
    },
  ],
  *check(qms) {
    let pathsByLowerCase: ReadonlyMap<string, string> | undefined
    for (const document of qms.documents) {
      for (const link of document.body.links) {
        const { target } = link
        if (!target || isThere(qms, link, target.path)) continue
        pathsByLowerCase ??= new Map([...qms.files.keys()].map((path) => [path.toLowerCase(), path]))
        yield { file: document, at: link.place, ...describe(qms, document, link, pathsByLowerCase) }
      }
    }
  },
}

function isThere({ files, folders }: Qms, { url }: BodyLink, path: string | undefined): boolean {
  return url !== '' && path !== undefined && (files.has(path) || folders.has(path))
}

function describe(qms: Qms, document: Document, link: BodyLink, pathsByLowerCase: ReadonlyMap<string, string>) {
  const path = link.target?.path
  if (link.url === '') return { message: 'This link has no address. Write where it leads, or remove it.' }
  if (path === undefined) {
    return {
      message: `The link “${link.url}” leads out of this repository, where nobody else can follow it. Put the file into the repository, or link its web address.`,
    }
  }
  const sameLetters = pathsByLowerCase.get(path.toLowerCase())
  const meant = sameLetters ?? qms.find(baseName(path))?.path
  if (!meant) return { message: `There is no file “${path}”. Correct the link, or add the file.` }
  const message = sameLetters
    ? `There is no file “${path}”, but there is “${sameLetters}”. Write it with these capitals.`
    : `There is no file “${path}”. Link to ${baseName(path)} as “${relativePath(document.path, meant)}”.`
  const fix = correctedLink(link, relativePath(document.path, meant))
  return fix ? { message, fix } : { message }
}

/** The place is that of the whole link: it is rewritten only if it is nothing but `[text](address)`. */
function correctedLink({ url, text, isHtml, place }: BodyLink, path: string): Fix | undefined {
  const [line, column, endLine, endColumn] = place
  if (isHtml || line !== endLine || endColumn - column !== `[${text}](${url})`.length) return undefined
  const address = encodeURI(path) + url.slice((/[?#]/.exec(url) ?? { index: url.length }).index)
  return { description: `Link ${path}.`, replacement: `[${text}](${address})` }
}
