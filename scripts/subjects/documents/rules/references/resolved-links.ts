import dedent from 'dedent'
import type { BodyLink } from '../../../../core/model/body-facts.js'
import type { Document } from '../../../../core/model/document.js'
import type { Fix } from '../../../../core/model/problem.js'
import type { Qms } from '../../../../core/model/qms.js'
import type { Rule } from '../../../../core/model/rule.js'
import { defined } from '../../../../core/values/defined.js'
import { baseName, relativePath, resolvePath } from '../../../../core/values/paths.js'
import { toldLosses } from '../../evidence/told-losses.js'
import { lostDocuments } from '../../lost-documents.js'

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
      name: 'names with signs that mean something in an address, and a slash too many',
      files: {
        'qms-docs/QP-001.md': procedure(
          '[a](C#.pdf) [b](what?.pdf) [c](QP-001.md/) [d](QP-001.md/#scope) [e](C%23.pdf)',
        ),
        'qms-docs/C#.pdf': 'x',
        'qms-docs/what?.pdf': 'x',
      },
      problems: [
        'qms-docs/QP-001.md:6:1 There is no file “qms-docs/C”, but there is “qms-docs/C#.pdf”. Write %23 for # in its name: a # ends the path.',
        'qms-docs/QP-001.md:6:13 There is no file “qms-docs/what”, but there is “qms-docs/what?.pdf”. Write %3F for ? in its name: a ? ends the path.',
        'qms-docs/QP-001.md:6:28 “qms-docs/QP-001.md” is a file, not a folder. Write it without the / at its end.',
        'qms-docs/QP-001.md:6:44 “qms-docs/QP-001.md” is a file, not a folder. Write it without the / at its end.',
      ],
    },
    {
      name: 'links in HTML, and the web addresses of this repository',
      files: {
        'qms-docs/QP-001.md': procedure(
          [
            '<p><a href="QP-404.md">a</a> <a href=" QP-001.md ">b</a></p>',
            '[c](https://github.com/Example/qms/blob/main/qms-docs/QP-404.md#x) [d](https://github.com/example/qms/blob/main/qms-docs/QP-001.md)',
            '[e](https://github.com/example/qms/issues/7) [f](https://github.com/example/qms/blob/v1/QP-404.md)',
          ].join('\n\n'),
        ),
        'qms-docs/qms.yml': 'site: { repository: https://github.com/example/qms }',
      },
      problems: [
        'qms-docs/QP-001.md:6:4 There is no file “qms-docs/QP-404.md”. Correct the link, or add the file.',
        'qms-docs/QP-001.md:8:1 There is no file “qms-docs/QP-404.md”. Correct the link, or add the file.',
      ],
    },
    {
      name: 'addresses from the root, when the settings say where that is',
      files: {
        'qms-docs/QP-001.md': procedure('[a](/standards/iso.html#scope) [b](/standards/gone.html) [c](/logo.png)'),
        'qms-docs/qms.yml': 'links: { root: docs }',
        'docs/standards/iso.md': '',
        'docs/logo.png': '',
      },
      problems: [
        'qms-docs/QP-001.md:6:32 There is no file “docs/standards/gone.md”. Correct the link, or add the file.',
      ],
    },
    {
      name: 'a link that leaves the repository, and two without an address',
      files: {
        'qms-docs/QP-001.md': procedure('See [the plan](../../plans/a.md) and [the map]() or [<b>this</b>](< >).'),
      },
      problems: [
        'qms-docs/QP-001.md:6:5 The link “../../plans/a.md” leads out of this repository, where others cannot follow it. Put the file into the repository, or link its web address.',
        'qms-docs/QP-001.md:6:38 This link has no address. Write where it leads, or remove it.',
        'qms-docs/QP-001.md:6:53 This link has no address. Write where it leads, or remove it.',
      ],
    },
    {
      name: 'a path as Windows writes it, and web addresses as people say them',
      files: {
        'qms-docs/procedures/QP-001.md': procedure(
          '[a](..\\Forms\\lead.md) [b](www.example.com) [c](example.org/a?b) [d](www.example.pdf)',
        ),
        'qms-docs/Forms/lead.md': 'x',
        'qms-docs/procedures/www.example.pdf': 'x',
      },
      problems: [
        'qms-docs/procedures/QP-001.md:6:1 Folders are separated by / in links, not by \\. Write “../Forms/lead.md”.',
        'qms-docs/procedures/QP-001.md:6:23 “www.example.com” is read as a file of this repository. A web address begins with https://: write “https://www.example.com”.',
        'qms-docs/procedures/QP-001.md:6:44 “example.org/a?b” is read as a file of this repository. A web address begins with https://: write “https://example.org/a?b”.',
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
    const lost = lostDocuments(qms)
    const told = toldLosses(qms).paths
    let pathsByLowerCase: ReadonlyMap<string, string> | undefined
    for (const document of qms.documents) {
      for (const link of document.body.links) {
        const { target } = link
        if (!target || isThere(qms, link, target.path)) continue
        // That an approved document or a record is gone is reported once, whatever leads to it.
        if (target.path !== undefined && (lost.has(baseName(target.path)) || told.has(target.path))) continue
        pathsByLowerCase ??= new Map([...qms.files.keys()].map((path) => [path.toLowerCase(), path]))
        yield { file: document, at: link.place, ...describe(qms, document, link, pathsByLowerCase) }
      }
    }
  },
}

function isThere({ files, folders }: Qms, { url }: BodyLink, path: string | undefined): boolean {
  if (url.trim() === '' || path === undefined) return false
  return folders.has(path) || (files.has(path) && !NAMES_FOLDER.test(url))
}

/** A slash at the end of the path. */
const NAMES_FOLDER = /^[^?#]*\/(?:[?#]|$)/

function describe(qms: Qms, document: Document, link: BodyLink, pathsByLowerCase: ReadonlyMap<string, string>) {
  const path = link.target?.path
  if (link.url.trim() === '') return { message: 'This link has no address. Write where it leads, or remove it.' }
  const meantAddress = meantByWriter(link.url)
  if (meantAddress) {
    const fix = correctedLink(link, meantAddress.address)
    return { message: meantAddress.message, ...defined({ fix }) }
  }
  if (path === undefined) {
    return {
      message: `The link “${link.url}” leads out of this repository, where others cannot follow it. Put the file into the repository, or link its web address.`,
    }
  }
  if (qms.files.has(path)) return { message: `“${path}” is a file, not a folder. Write it without the / at its end.` }
  const cut = cutAt(qms, document, link.url)
  if (cut) {
    const { sign, whole } = cut
    return {
      message: `There is no file “${path}”, but there is “${whole}”. Write ${encodeURIComponent(sign)} for ${sign} in its name: a ${sign} ends the path.`,
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

/** A web address as people say it, without what tells it from the name of a file. */
const SPOKEN_ADDRESS = /^(?:www\.[\w-]+(?:\.[\w-]+)+|[\w-]+\.(?:com|org|net|eu|de|ch))(?:[/?#]|$)/i

/** @returns what is written like a path of Windows or like a web address that people say, as it has to be written */
function meantByWriter(url: string): { readonly message: string; readonly address: string } | undefined {
  if (url.includes('\\')) {
    const address = url.replaceAll('\\', '/')
    return { address, message: `Folders are separated by / in links, not by \\. Write “${address}”.` }
  }
  if (!SPOKEN_ADDRESS.test(url)) return undefined
  const address = `https://${url}`
  return {
    address,
    message: `“${url}” is read as a file of this repository. A web address begins with https://: write “${address}”.`,
  }
}

/** @returns the file that is meant if its name has a sign in it with which, in an address, something else begins */
function cutAt({ files }: Qms, { path }: Document, url: string) {
  const sign = /[?#]/.exec(url)?.[0]
  const whole = sign && resolvePath(path, url)
  return whole && files.has(whole) ? { sign, whole } : undefined
}

/** The place is that of the whole link: it is rewritten only if it is nothing but `[text](address)`. */
function correctedLink({ url, text, isHtml, place }: BodyLink, path: string): Fix | undefined {
  const [line, column, endLine, endColumn] = place
  if (isHtml || line !== endLine || endColumn - column !== `[${text}](${url})`.length) return undefined
  const address = encodeURI(path) + url.slice((/[?#]/.exec(url) ?? { index: url.length }).index)
  return { description: `Link ${path}.`, replacement: `[${text}](${address})` }
}
