import { escapeRegExp } from '../values/escape-reg-exp.js'

/** What an id of a format is made of: `QP-NNN`, `NC-YYYY-NNN`, `AP-{document}-{revision}`, `{slug}`, `{name}`. */
const TOKEN = /YYYY|(?:(?<![A-Za-z])|(?<=YYYY))N+(?![A-Za-z])|\{document\}|\{revision\}|\{slug\}|\{name\}/g

/** @returns the fixed text before the first token: `QP-` of `QP-NNN`; empty for `{slug}` */
export function idPrefix(format: string): string {
  return format.slice(0, format.search(TOKEN))
}

/** @returns a pattern that matches exactly the ids of this format */
export function idPattern(format: string): RegExp {
  let source = ''
  let end = 0
  for (const match of format.matchAll(TOKEN)) {
    source += escapeRegExp(format.slice(end, match.index)) + tokenPattern(match[0])
    end = match.index + match[0].length
  }
  return new RegExp(`^${source}${escapeRegExp(format.slice(end))}$`)
}

/** @returns an id as people would write it, for messages: `QP-001`, `NC-2026-001` */
export function exampleId(format: string, year = '2026'): string {
  return fillIdFormat(format, {
    year,
    counter: 1,
    document: 'QP-001',
    revision: '1',
    slug: 'quality-manager',
    name: 'A1',
  })
}

export interface IdParts {
  readonly year: string
  readonly counter: number
  readonly document?: string
  readonly revision?: string
  readonly slug?: string
  readonly name?: string
}

export function fillIdFormat(format: string, parts: IdParts): string {
  return format.replace(TOKEN, (token) => {
    if (token === 'YYYY') return parts.year
    if (token === '{document}') return parts.document ?? ''
    if (token === '{revision}') return parts.revision ?? ''
    if (token === '{slug}') return parts.slug ?? ''
    if (token === '{name}') return parts.name ?? ''
    return String(parts.counter).padStart(token.length, '0')
  })
}

/** @returns whether the format holds a counter and no other document's id: `qms new` can then number it */
export function isCounted(format: string): boolean {
  return !format.includes('{') && [...format.matchAll(TOKEN)].some(([token]) => token.startsWith('N'))
}

function tokenPattern(token: string): string {
  if (token === 'YYYY') return '[0-9]{4}'
  if (token === '{document}' || token === '{revision}') return '[0-9A-Za-z][0-9A-Za-z.-]*'
  if (token === '{name}') return '[0-9A-Za-z][0-9A-Za-z._-]*'
  if (token === '{slug}') return '[a-z0-9]+(?:-[a-z0-9]+)*'
  return `(?:[0-9]{${token.length}}|[1-9][0-9]{${token.length},})`
}
