import { toBase64 } from '../../../core/bytes/base64.js'
import type { Person } from '../../../core/model/generated-types.js'
import type { Rule } from '../../../core/model/rule.js'
import { SSH_KEY_KINDS } from '../signature/ssh-key-kinds.js'
import { parseSshPublicKey } from '../signature/ssh-public-key.js'
import { EXAMPLE_KEY } from './example-signature.js'

const person = (id: string, name: string, key: string) =>
  `  - { id: ${id}, name: ${name}, from: 2020-01-01, keys: [${key}] }\n`
const key = `{ key: ${EXAMPLE_KEY} ada@example.org, from: 2026-01-01 }`
const accepted = [...SSH_KEY_KINDS.keys()].join(', ')

export const usableKeys: Rule = {
  id: 'usable-keys',
  description: 'Require every key in people.yml to be one with which only its person can sign',
  rationale:
    'A signature proves who approved only if its key belongs to one person. With a key that two people share, or that cannot be read, a signature proves nothing.',
  clauses: ['iso-9001-2015/7.5.3.1'],
  severity: 'error',
  asksAbout: 'people',
  examples: [
    {
      name: 'a key that lacks a part',
      files: { 'qms-docs/people.yml': `people:\n${person('ada', 'Ada Example', key.replace('AAAAC3Nz', ''))}` },
      problems: [
        `qms-docs/people.yml:2:67 This key of Ada Example cannot be used: it is damaged, or of a kind that is not accepted. Put in the one line of its file that ends in .pub. Accepted are ${accepted}.`,
      ],
    },
    {
      name: 'a key that stands with two people',
      files: {
        'qms-docs/people.yml': `people:\n${person('ada', 'Ada Example', key)}${person('ben', 'Ben Example', key)}`,
      },
      problems: [
        'qms-docs/people.yml:3:67 This key of Ben Example is one of Ada Example, too. Each person signs with their own key: remove it where it does not belong.',
      ],
    },
    {
      name: 'a key that ends before it begins',
      files: {
        'qms-docs/people.yml': `people:\n${person('ada', 'Ada Example', key.replace(' }', ', to: 2025-12-31 }'))}`,
      },
      problems: [
        'qms-docs/people.yml:2:187 The last day of this key, 2025-12-31, is before the first, 2026-01-01. Correct one of them.',
      ],
    },
    {
      name: 'a key of one person, for two periods',
      files: {
        'qms-docs/people.yml': `people:\n${person('ada', 'Ada Example', `${key.replace(' }', ', to: 2026-03-31 }')}, ${key.replace('2026-01-01', '2026-06-01')}`)}${person('ben', 'Ben Example', '')}`,
      },
      problems: [],
    },
  ],
  *check(qms) {
    const owners = new Map<string, Person>()
    for (const { person, file, at: place } of qms.listedPeople) {
      for (const [index, { key, from = '', to = from }] of (person.keys ?? []).entries()) {
        // What is missing is reported as such.
        if (key === undefined) continue
        const at = `${place}/keys/${index}`
        const publicKey = parseSshPublicKey(key)
        const name = publicKey ? toBase64(publicKey.bytes) : ''
        const owner = owners.get(name) ?? person
        if (!publicKey) yield { file, at: `${at}/key`, message: unusable(person) }
        else if (owner.id !== person.id) yield { file, at: `${at}/key`, message: shared(person, owner) }
        if (to < from) yield { file, at: `${at}/to`, message: endsEarly(from, to) }
        if (publicKey) owners.set(name, owner)
      }
    }
  },
}

function unusable(person: Person): string {
  return `This key of ${nameOf(person)} cannot be used: it is damaged, or of a kind that is not accepted. Put in the one line of its file that ends in .pub. Accepted are ${accepted}.`
}

function shared(person: Person, owner: Person): string {
  return `This key of ${nameOf(person)} is one of ${nameOf(owner)}, too. Each person signs with their own key: remove it where it does not belong.`
}

function endsEarly(from: string, to: string): string {
  return `The last day of this key, ${to}, is before the first, ${from}. Correct one of them.`
}

function nameOf({ id = '', name = id }: Person): string {
  return name
}
