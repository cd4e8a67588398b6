/** @returns the field’s own name, and what it is part of: `“clause” in “findings”` */
export function fieldInWords(pointer: string): string {
  const steps = pointer.split('/').slice(1)
  const names = steps
    .filter((step) => !/^\d+$/.test(step))
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const own = names.at(-1)
  if (own === undefined) return 'The file'
  const entry = /^\d+$/.test(steps.at(-1) ?? '') ? `Entry ${Number(steps.at(-1)) + 1} of ` : ''
  return names.length > 1 && !entry ? `“${own}” in “${names.at(-2)}”` : `${entry}“${own}”`
}

/** @returns a value in quotation marks, cut if it is long */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'a group of fields'
  const text = String(value)
  return `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`
}

export function listed(values: readonly unknown[], word: string): string {
  const texts = values.map(String)
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} ${word} ${texts.at(-1)}`
}

/** How the file is written that is checked. */
export type Notation = 'yaml' | 'json'

const GROUPS: Readonly<Record<Notation, Readonly<Record<string, string>>>> = {
  yaml: {
    array: 'a list, such as [one, two], or each entry on a line of its own after a hyphen',
    object: 'a group of fields, indented below the name',
  },
  json: { array: 'a list, such as ["one", "two"]', object: 'a group in braces' },
}

export function jsonTypeInWords(type: string | readonly string[], notation: Notation): string {
  const words: Readonly<Record<string, string>> = {
    ...GROUPS[notation],
    string: 'text',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
  }
  return [type]
    .flat()
    .map((name) => words[name] ?? name)
    .join(' or ')
}

export function formatInWords(format: string): string {
  const words: Record<string, string> = {
    date: 'a date, such as 2026-11-22',
    'date-time': 'a time with its offset, such as 2026-11-22T10:04:00+01:00',
    time: 'a time of day with its offset, such as 10:04:00+01:00',
    duration: 'a length of time, such as P3M for three months or PT8H for eight hours',
    hostname: 'the name of a computer on a network, such as files.example.org',
    ipv4: 'an address on a network, such as 192.0.2.1',
    ipv6: 'an address on a network, such as 2001:db8::1',
    'uri-reference': 'an address or a path, such as ../page',
    uuid: 'a UUID, such as 123e4567-e89b-12d3-a456-426614174000',
    regex: 'a regular expression, such as ^[A-Z]{2}-[0-9]+$',
    'json-pointer': 'a JSON pointer, such as /findings/0',
    uri: 'an address, such as https://example.org/page',
    email: 'an e-mail address, such as ada@example.org',
    colour: 'a colour in quotation marks, such as "#0b6175"',
    language: 'a language, such as en, de or pt-BR',
    'time-zone': 'a time zone, such as Europe/Zurich',
    'id-format': 'a form of ids, such as SOP-NNN or NC-YYYY-NNN',
  }
  return words[format] ?? format
}
