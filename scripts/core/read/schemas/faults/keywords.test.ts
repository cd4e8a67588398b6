import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { SMALL_QMS } from '../../../../testing/small-qms.js'
import type { JsonSchema } from '../../../model/document-type.js'
import { locate, readQms } from '../../index.js'
import { readPackageSchema } from '../../toolkit.js'
import { memoryTree } from '../../trees/memory-tree.js'
import { describeByKeyword } from './describe-schema-error.js'

interface Case {
  readonly keyword: string
  /** Of the field `x`. */
  readonly schema?: JsonSchema
  /** Of the whole type. */
  readonly type?: JsonSchema
  readonly written: string
  readonly said: readonly string[]
}

const numbers = { a: { type: 'integer' }, b: { type: 'integer' } } as const

const CASES: readonly Case[] = [
  {
    keyword: 'required',
    type: { properties: { x: {} }, required: ['x'] },
    written: '',
    said: ['2:1 “x” is missing or empty; a recipe needs it.'],
  },
  {
    keyword: 'dependentRequired',
    type: { properties: { x: {}, y: {} }, dependentRequired: { x: ['y'] } },
    written: 'x: 1',
    said: ['2:1 “y” is missing or empty: “x” needs it.'],
  },
  {
    keyword: 'additionalProperties',
    schema: { properties: numbers, additionalProperties: false },
    written: 'x: { c: 1 }',
    said: ['4:6 “c” is not a field in “x”. Remove it, or use one of a or b.'],
  },
  {
    keyword: 'unevaluatedProperties',
    schema: { properties: numbers, unevaluatedProperties: false },
    written: 'x: { aa: 1 }',
    said: ['4:6 “aa” is not a field in “x”. Remove it, or use one of a or b.'],
  },
  {
    keyword: 'propertyNames',
    schema: { type: 'object', additionalProperties: {}, propertyNames: { pattern: '^[a-z]+$' } },
    written: 'x: { A1: 1, b: 2 }',
    said: ['4:6 “A1” cannot be a name in “x”; expected text that matches ^[a-z]+$.'],
  },
  {
    keyword: 'type',
    schema: { type: 'integer' },
    written: 'x: some',
    said: ['4:4 “x” is “some”; expected a whole number.'],
  },
  {
    keyword: 'enum',
    schema: { enum: ['low', 'high'] },
    written: 'x: hgh',
    said: ['4:4 “x” is “hgh”; expected low or high. Did you mean “high”?'],
  },
  { keyword: 'const', schema: { const: 'yes' }, written: 'x: some', said: ['4:4 “x” is “some”; expected “yes”.'] },
  {
    keyword: 'format',
    schema: { type: 'string', format: 'uuid' },
    written: 'x: some',
    said: ['4:4 “x” is “some”; expected a UUID, such as 123e4567-e89b-12d3-a456-426614174000.'],
  },
  {
    keyword: 'pattern',
    schema: { type: 'string', pattern: '^[A-Z]$', description: 'One capital letter.' },
    written: 'x: some',
    said: ['4:4 “x” is “some”; that is not how it is written. One capital letter.'],
  },
  {
    keyword: 'minimum',
    schema: { type: 'number', minimum: 3 },
    written: 'x: 2',
    said: ['4:4 “x” is “2”; expected a number of at least 3.'],
  },
  {
    keyword: 'maximum',
    schema: { type: 'number', maximum: 3 },
    written: 'x: 4',
    said: ['4:4 “x” is “4”; expected a number of at most 3.'],
  },
  {
    keyword: 'exclusiveMinimum',
    schema: { type: 'number', exclusiveMinimum: 3 },
    written: 'x: 3',
    said: ['4:4 “x” is “3”; expected a number above 3.'],
  },
  {
    keyword: 'exclusiveMaximum',
    schema: { type: 'number', exclusiveMaximum: 3 },
    written: 'x: 3',
    said: ['4:4 “x” is “3”; expected a number below 3.'],
  },
  {
    keyword: 'multipleOf',
    schema: { type: 'number', multipleOf: 0.5 },
    written: 'x: 0.7',
    said: ['4:4 “x” is “0.7”; expected a multiple of 0.5.'],
  },
  {
    keyword: 'minLength',
    schema: { type: 'string', minLength: 3 },
    written: 'x: ab',
    said: ['4:4 “x” is too short: it needs at least 3 characters.'],
  },
  {
    keyword: 'maxLength',
    schema: { type: 'string', maxLength: 3 },
    written: 'x: abcd',
    said: ['4:4 “x” is too long: it has 4 characters and may have 3.'],
  },
  {
    keyword: 'minItems',
    schema: { type: 'array', items: {}, minItems: 2 },
    written: 'x: [a]',
    said: ['4:4 “x” needs at least 2 entries.'],
  },
  {
    keyword: 'maxItems',
    schema: { type: 'array', items: {}, maxItems: 2 },
    written: 'x: [a, b, c]',
    said: ['4:4 “x” has 3 entries and may have at most 2.'],
  },
  {
    keyword: 'unevaluatedItems',
    schema: { type: 'array', prefixItems: [{}, {}], unevaluatedItems: false },
    written: 'x: [a, b, c]',
    said: ['4:4 “x” has 3 entries and may have at most 2.'],
  },
  {
    keyword: 'uniqueItems',
    schema: { type: 'array', items: {}, uniqueItems: true },
    written: 'x: [a, b, a]',
    said: ['4:11 “a” is in “x” twice. Keep one.'],
  },
  {
    keyword: 'contains',
    schema: { type: 'array', items: {}, contains: { const: 'a' } },
    written: 'x: [b, c]',
    said: ['4:4 “x” needs at least one entry of this kind: “a”.'],
  },
  {
    keyword: 'contains',
    schema: {
      type: 'array',
      items: {},
      contains: { description: 'a letter from a to c.', pattern: '^[a-c]$' },
      minContains: 2,
      maxContains: 3,
    },
    written: 'x: [a, d]',
    said: ['4:4 “x” needs 2 to 3 entries of this kind: a letter from a to c.'],
  },
  {
    keyword: 'minProperties',
    schema: { properties: numbers, minProperties: 1 },
    written: 'x: {}',
    said: ['4:4 “x” needs at least one field of a and b.'],
  },
  {
    keyword: 'maxProperties',
    schema: { properties: numbers, maxProperties: 1 },
    written: 'x: { a: 1, b: 2 }',
    said: ['4:4 “x” has too many fields: it may have at most 1.'],
  },
  {
    keyword: 'anyOf',
    schema: { anyOf: [{ type: 'integer', minimum: 5 }, { const: 'none' }] },
    written: 'x: 7',
    said: [],
  },
  {
    keyword: 'anyOf',
    schema: { anyOf: [{ type: 'integer' }, { const: 'none' }] },
    written: 'x: some',
    said: ['4:4 “x” is “some”; expected a whole number or “none”.'],
  },
  {
    keyword: 'anyOf',
    type: { properties: numbers, anyOf: [{ required: ['a'] }, { required: ['b'] }] },
    written: '',
    said: ['2:1 A recipe needs “a” or “b”.'],
  },
  {
    keyword: 'anyOf',
    schema: { anyOf: [{ $ref: '../common.schema.json#/$defs/date' }, { $ref: '#/$defs/code' }] },
    type: { $defs: { code: { pattern: '^[A-Z]+$', description: 'A code, such as AB.' } } },
    written: 'x: some',
    said: ['4:4 “x” is “some”; expected a calendar date, written YYYY-MM-DD; or a code, such as AB.'],
  },
  {
    keyword: 'oneOf',
    type: { properties: numbers, oneOf: [{ required: ['a'] }, { required: ['b'] }] },
    written: 'a: 1\nb: 2',
    said: ['2:1 A recipe has “a” and “b”, and may have only one of them. Remove the other.'],
  },
  {
    keyword: 'oneOf',
    schema: { oneOf: [{ enum: ['a', 'b'] }, { enum: ['b', 'c'] }] },
    written: 'x: b',
    said: ['4:4 “x” is “b”, which may be read in more than one way: a or b; and b or c.'],
  },
  {
    keyword: 'not',
    schema: { not: { enum: ['a', 'b'] } },
    written: 'x: b',
    said: ['4:4 “x” is “b”; expected something other than a or b.'],
  },
  {
    keyword: 'not',
    type: { properties: numbers, not: { required: ['a', 'b'] } },
    written: 'a: 1\nb: 2',
    said: ['2:1 “a” and “b” cannot be here together. Remove one of them.'],
  },
  {
    keyword: 'not',
    type: { properties: numbers, if: { required: ['a'] }, then: { not: { required: ['b'] } } },
    written: 'a: 1\nb: 2',
    said: ['2:1 “b” must not be here. Remove it.'],
  },
  {
    keyword: 'if',
    type: {
      properties: numbers,
      if: { required: ['a'] },
      then: { required: ['b'], description: 'Where there is a first number, a second one is needed.' },
    },
    written: 'a: 1',
    said: ['2:1 “b” is missing or empty: where there is a first number, a second one is needed.'],
  },
  {
    keyword: 'if',
    type: {
      properties: numbers,
      if: { required: ['a'] },
      then: { properties: { b: { const: 2 } } },
      else: { required: ['b'] },
    },
    written: 'a: 1\nb: 3',
    said: ['5:4 “b” is “3”; expected “2”.'],
  },
  {
    keyword: 'dependentSchemas',
    type: { properties: numbers, dependentSchemas: { a: { required: ['b'] } } },
    written: 'a: 1',
    said: ['2:1 “b” is missing or empty: “a” needs it.'],
  },
  {
    keyword: 'patternProperties',
    schema: { patternProperties: { '^n': { type: 'string', maxLength: 2 } }, additionalProperties: false },
    written: 'x: { n1: abc, m: 1 }',
    said: [
      '4:15 “m” is not a field in “x”. Remove this line.',
      '4:10 “n1” in “x” is too long: it has 3 characters and may have 2.',
    ],
  },
  {
    keyword: 'prefixItems',
    schema: { type: 'array', prefixItems: [{ enum: ['a'] }] },
    written: 'x: [b]',
    said: ['4:5 Entry 1 of “x” is “b”; expected a.'],
  },
  {
    keyword: 'items',
    schema: { type: 'array', items: { type: 'integer' } },
    written: 'x: [1, b]',
    said: ['4:8 Entry 2 of “x” is “b”; expected a whole number.'],
  },
  {
    keyword: 'allOf',
    schema: { allOf: [{ minLength: 3 }, { pattern: '^a' }] },
    written: 'x: b',
    said: ['4:4 “x” is too short: it needs at least 3 characters.', '4:4 “x” is “b”; expected text that matches ^a.'],
  },
]

async function saidOf({ schema, type = {}, written }: Case): Promise<readonly string[]> {
  const recipe = {
    documentType: { control: 'maintained', folder: 'recipes', idFormat: 'RC-NNN' },
    ...type,
    ...(schema ? { properties: { x: schema } } : {}),
  }
  const document = (SMALL_QMS['qms-docs/procedures/QP-001.md'] ?? '').replace(
    'id: QP-001\ntype: procedure',
    `id: RC-001\ntype: recipe${written && `\n${written}`}`,
  )
  const files = {
    ...SMALL_QMS,
    'schemas/document-types/recipe.schema.json': JSON.stringify(recipe),
    'qms-docs/recipes/RC-001.md': document,
  }
  const qms = await readQms(memoryTree(files), { today: () => '2026-11-22' })
  const sources = [...qms.documents, ...qms.otherSources]
  return sources.flatMap((source) =>
    source.defects.map(({ at, message }) => `${locate(source, at).slice(0, 2).join(':')} ${message}`),
  )
}

it.each(CASES)('$keyword: $said', async (one) => {
  expect(await saidOf(one)).toEqual(one.said)
})

describe('no keyword is passed over', () => {
  const { $defs } = readPackageSchema('document-type') as JsonSchema & { $defs: { schema: JsonSchema } }
  const allowed = Object.keys($defs.schema.properties ?? {})

  it('each one that a schema of a type may use and that can fail has a sentence, and a case above', () => {
    const { all } = new Ajv2020().RULES
    const failing = allowed.filter((keyword) => typeof all[keyword] === 'object' && !TELLING_NOTHING.has(keyword))
    expect(failing.filter((keyword) => describeByKeyword[keyword] === undefined)).toEqual([])
    expect(failing.filter((keyword) => CASES.every((one) => one.keyword !== keyword))).toEqual([])
  })

  it('each format has words of its own', async () => {
    for (const format of ($defs.schema.properties?.format?.enum ?? []) as readonly string[]) {
      const [said = ''] = await saidOf({
        keyword: 'format',
        schema: { type: 'string', format },
        written: 'x: "^[ !"',
        said: [],
      })
      expect(said, format).toMatch(/^4:4 “x” is “\^\[ !”; (?:expected (?:an?|the) |dates are written )/)
    }
  })
})

/** Only schemas in them can fail, or they belong to another keyword. */
const TELLING_NOTHING: ReadonlySet<string> = new Set([
  '$comment',
  'allOf',
  '$ref',
  'properties',
  'patternProperties',
  'prefixItems',
  'dependentSchemas',
  'minContains',
  'maxContains',
  'then',
  'else',
])
