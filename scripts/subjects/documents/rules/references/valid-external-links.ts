import dedent from 'dedent'
import type { Rule } from '../../../../core/model/rule.js'
import { fieldValues } from '../../../../core/questions/field-values.js'
import { readUrl } from '../../../../core/values/read-url.js'

const procedure = (body: string, fields = '') => ({
  'qms-docs/QP-001.md': dedent`
    ---
    id: QP-001
    type: procedure
    ${fields}
    ---

    ${body}
  `,
})

export const validExternalLinks: Rule = {
  id: 'valid-external-links',
  description: 'Require links to other places to be web, mail or telephone addresses that are well formed',
  rationale:
    'A misspelt address leads nowhere. Addresses of other kinds open files on one person’s computer or run program code in the reader’s browser. The addresses themselves are not opened.',
  clauses: ['iso-9001-2015/7.5.3.1'],
  severity: 'error',
  examples: [
    {
      name: 'addresses that run code or lie on one computer',
      files: procedure('[a](javascript:alert(1)) [b](file:///home/me/a.pdf) [c](C:/a.pdf)'),
      problems: [
        'qms-docs/QP-001.md:7:1 The address “javascript:alert(1)” begins with “javascript:”, which is not allowed in documents. Use a web address (https://), mailto: or tel:.',
        'qms-docs/QP-001.md:7:26 The address “file:///home/me/a.pdf” leads to a file on one computer, which others cannot open. Put the file into the repository and link it there.',
        'qms-docs/QP-001.md:7:53 The address “C:/a.pdf” leads to a file on one computer, which others cannot open. Put the file into the repository and link it there.',
      ],
    },
    {
      name: 'addresses that are not well formed',
      files: procedure(
        '[a](https:/example.org) [b](https://exa%mple.org) [c](mailto:quality) [d](tel:ask-me) [e](//example.org)',
      ),
      problems: [
        'qms-docs/QP-001.md:7:1 “https:/example.org” is not a web address: write https://, the site’s name, and the path.',
        'qms-docs/QP-001.md:7:25 “https://exa%mple.org” is not a web address: write https://, the site’s name, and the path.',
        'qms-docs/QP-001.md:7:51 “mailto:quality” is not a mail address: write mailto: and then name@example.org.',
        'qms-docs/QP-001.md:7:71 “tel:ask-me” is not a telephone number: write tel: and then the number with its country code, such as tel:+41445550100.',
        'qms-docs/QP-001.md:7:87 The address “//example.org” does not say how it is reached. Begin it with https://.',
      ],
    },
    {
      name: 'a password in an address',
      files: procedure('[a](https://me:secret@example.org/report)'),
      problems: [
        'qms-docs/QP-001.md:7:1 This address contains a user name or a password, which everybody can then read. Remove it, and change the password.',
      ],
    },
    {
      name: 'addresses in fields are checked, too',
      files: procedure('', 'evidence: [{ what: Report, url: "javascript:alert(1)" }]'),
      problems: [
        'qms-docs/QP-001.md:4:33 The address “javascript:alert(1)” begins with “javascript:”, which is not allowed in documents. Use a web address (https://), mailto: or tel:.',
      ],
    },
    {
      name: 'web, mail and telephone addresses, and files of this repository',
      files: procedure(
        '[a](https://example.org/a?b=c#d) <https://münchen.example> [c](mailto:quality@example.org?subject=Hi) [d](tel:+41-44-555-01-00) [e](QP-002.md) [f](http://localhost:3000/) www.example.org',
        'evidence: [{ what: Report, url: "https://example.org" }]',
      ),
      problems: [],
    },
  ],
  *check(qms) {
    for (const { document, pointer, value } of fieldValues(qms, ({ schema }) => schema.format === 'uri')) {
      const message = faultOf(String(value))
      if (message) yield { file: document, at: pointer, message }
    }
    for (const document of qms.documents) {
      for (const { url, target, place } of document.body.links) {
        const message = target ? undefined : faultOf(url)
        if (message) yield { file: document, at: place, message }
      }
    }
  },
}

function faultOf(url: string): string | undefined {
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0].toLowerCase() ?? ''
  if (scheme === '') return `The address “${url}” does not say how it is reached. Begin it with https://.`
  if (scheme === 'http:' || scheme === 'https:') return webFault(url)
  if (scheme === 'mailto:') {
    return isMailAddress(url) ? undefined : `“${url}” is not a mail address: write mailto: and then name@example.org.`
  }
  if (scheme === 'tel:') {
    return /^tel:\+?[\d().-]{2,}(;.+)?$/i.test(url)
      ? undefined
      : `“${url}” is not a telephone number: write tel: and then the number with its country code, such as tel:+41445550100.`
  }
  if (scheme === 'file:' || scheme.length === 2)
    return `The address “${url}” leads to a file on one computer, which others cannot open. Put the file into the repository and link it there.`
  const shown = url.length > 60 ? `${url.slice(0, 57)}…` : url
  return `The address “${shown}” begins with “${scheme}”, which is not allowed in documents. Use a web address (https://), mailto: or tel:.`
}

function webFault(url: string): string | undefined {
  const address = /^https?:\/\/[^/?#]/i.test(url) ? readUrl(url) : undefined
  if (!address) return `“${url}” is not a web address: write https://, the site’s name, and the path.`
  if (address.username === '' && address.password === '') return undefined
  return 'This address contains a user name or a password, which everybody can then read. Remove it, and change the password.'
}

/** After a question mark, the address may be left open: the reader then chooses whom to write to. */
function isMailAddress(url: string): boolean {
  const [addresses = '', query] = url.slice('mailto:'.length).split('?')
  if (addresses === '') return query !== undefined
  return addresses.split(',').every((address) => /^[^\s@]+@[^\s@]+$/.test(address))
}
