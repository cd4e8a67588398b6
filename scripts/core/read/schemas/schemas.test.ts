import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type JsonSchema, OWN_KEYWORDS } from '../../model/document-type.js'
import { findFields } from '../../model/fields.js'
import { isWithinClause, parentClause } from '../../model/requirement.js'
import { exampleId, idPattern, idPrefix } from '../../questions/id-format.js'
import { guidesOfEdition } from '../clause-guides.js'
import { diskTree } from '../disk/disk-tree.js'
import { readStandards } from '../settings/standards.js'
import { readPackageSchema } from '../toolkit.js'
import { memoryTree } from '../trees/memory-tree.js'
import { compileSchema } from './compile-schema.js'
import { readDocumentTypes } from './document-types.js'
import { readSchemaFile } from './read-schema-file.js'

const { types } = await readDocumentTypes(memoryTree({}))

const typeNames: ReadonlySet<string> = new Set(types.keys())
const common = readPackageSchema('common')

describe.each([...types.values()].map((type) => [type.name, type] as const))('%s', (name, type) => {
  it('is in every way as the schema of schemas says', () => {
    const text = readFileSync(type.source, 'utf8')
    expect(readSchemaFile(text, { name, path: type.source, common, typeNames })).toEqual(type)
    expect(JSON.parse(text).$schema).toBe('../document-type.schema.json')
  })

  it('says what each field means', () => {
    expect(type.description).toMatch(/\.$/)
    for (const { path, description } of type.fields) {
      if (path.at(-1) !== '*') expect(description, path.join('.')).toMatch(/\S/)
    }
  })

  it('has ids that can be told from those of other types', () => {
    expect(exampleId(type.idFormat)).toMatch(idPattern(type.idFormat))
    const others = [...types.values()].filter((other) => other !== type)
    expect(others.map(({ folder }) => folder)).not.toContain(type.folder)
    expect(others.map(({ idFormat }) => idPrefix(idFormat))).not.toContain(idPrefix(type.idFormat))
  })
})

it('every maintained document needs owner, revision and next review', () => {
  for (const { name, control, schema } of types.values()) {
    if (control === 'maintained')
      expect(schema.required, name).toEqual(expect.arrayContaining(['owner', 'revision', 'next_review']))
  }
})

it.each(['settings', 'people', 'baseline', 'requirements', 'clause-guides', 'roadmap-methods', 'document-type'])(
  'the schema of %s is right',
  (name) => {
    const schema = readPackageSchema(name)
    if (name !== 'settings') compileSchema(schema)
    expect(new Ajv2020({ strict: false }).validateSchema(schema)).toBe(true)
    expect(schema.description).toMatch(/\.$/)
  },
)

it('the schema of schemas knows all keywords of ours, and no others but those of JSON Schema', () => {
  const { $defs, properties } = readPackageSchema('document-type') as JsonSchema & { $defs: { schema: JsonSchema } }
  const keywords = [...Object.keys($defs.schema.properties ?? {}), ...Object.keys(properties ?? {})]
  const known = [...Object.keys(new Ajv2020().RULES.keywords), ...OWN_KEYWORDS]
  expect(keywords.filter((keyword) => !known.includes(keyword))).toEqual([])
  expect(keywords).toEqual(expect.arrayContaining([...OWN_KEYWORDS]))
})

const editions = readdirSync('schemas/requirements').map((file) => file.replace('.yml', ''))

describe.each(editions)('%s', (id) => {
  it('is of the form of its schema, in the order of clauses, with every parent', async () => {
    const { standards, files } = await readStandards([id], diskTree('.'))
    expect(files.flatMap(({ defects }) => defects)).toEqual([])
    const clauses = [...(standards.get(id)?.clauses.keys() ?? [])]
    expect(clauses.length).toBeGreaterThan(80)
    expect(clauses).toEqual([...clauses].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })))
    for (const clause of clauses.filter((one) => one.includes('.')))
      expect(clauses).toContain(clause.slice(0, clause.lastIndexOf('.')))
    expect(readFileSync(`schemas/requirements/${id}.yml`, 'utf8')).not.toMatch(/\bshall\b/)
  })
})

it('every clause of ISO 9001:2015 from 4.1 to 10.3 without clauses below it is explained, in order, and no other', async () => {
  const { standards } = await readStandards(['iso-9001-2015'], memoryTree({}))
  const [standard] = standards.values()
  const clauses = [...(standard?.clauses.keys() ?? [])]
  const lowest = clauses.filter((one) => !clauses.some((other) => parentClause(other) === one))
  expect([lowest[0], lowest.at(-1), lowest.length]).toEqual(['4.1', '10.3', 65])
  expect([...(standard ? guidesOfEdition(standard).keys() : [])]).toEqual(lowest)
})

it.each(readdirSync('schemas/clause-guides'))('the explanations in %s are of the form of their schema', (file) => {
  const source = readFileSync(`schemas/clause-guides/${file}`, 'utf8')
  const fields = parse(source, { schema: 'failsafe' })
  const isRight = new Ajv2020().compile(readPackageSchema('clause-guides'))
  expect(isRight(fields), JSON.stringify(isRight.errors)).toBe(true)
  expect(`${fields.edition}.yml`).toBe(file)
  expect(source).not.toMatch(/\bshall\b/)
  for (const { clause, wants, why, auditors_see, auditors_ask, goes_wrong } of fields.clauses) {
    for (const text of [wants, why, ...goes_wrong]) expect(text, clause).toMatch(/^[A-Z].*[.]$/)
    for (const text of [...auditors_see, ...auditors_ask]) expect(text, clause).toMatch(/^[A-Z].*[^.]$/)
  }
})

it.each(readdirSync('schemas/roadmap-methods'))(
  'the way to the certificate in %s is of the form of its schema',
  (file) => {
    const fields = parse(readFileSync(`schemas/roadmap-methods/${file}`, 'utf8'))
    const isRight = new Ajv2020().compile(readPackageSchema('roadmap-methods'))
    expect(isRight(fields), JSON.stringify(isRight.errors)).toBe(true)
  },
)

it('the crosswalk leads from every clause of 2015 to 2026, and nowhere else', async () => {
  const { standards } = await readStandards(['iso-9001-2015', 'iso-9001-2026'], memoryTree({}))
  const [old, next] = [standards.get('iso-9001-2015'), standards.get('iso-9001-2026')]
  const origins = new Set([...(next?.clauses.values() ?? [])].flatMap(({ from }) => from ?? []))
  expect([...origins].sort()).toEqual([...(old?.clauses.keys() ?? [])].sort())
  expect(next?.status).toBe('not-confirmed')
  expect(next?.clauses.get('6.1.3')?.from).toEqual(['6.1.2'])
})

it('8.5.1 is not 8.5.12', () => {
  expect(isWithinClause('8.5.1', '8.5')).toBe(true)
  expect(isWithinClause('8.5.12', '8.5.1')).toBe(false)
})

it('fields are found at any depth, with their pointers', () => {
  const fields = { findings: [{ clause: '8.1' }, {}, { clause: '8.2' }] }
  expect([...findFields(fields, ['findings', '*', 'clause'])]).toEqual([
    { pointer: '/findings/0/clause', value: '8.1' },
    { pointer: '/findings/2/clause', value: '8.2' },
  ])
})
