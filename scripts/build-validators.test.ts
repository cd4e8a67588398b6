import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import { assert, constantFrom, property, string } from 'fast-check'
import { CORE_SCHEMA, load } from 'js-yaml'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildValidators } from './build-validators.js'
import type { DocumentType } from './core/model/document-type.js'
import { readDocumentTypes, readSettingsSchemas } from './core/read/index.js'
import { validatorFile } from './core/read/schemas/built-validators.js'
import { compileSchema } from './core/read/schemas/compile-schema.js'
import { memoryTree } from './core/read/trees/memory-tree.js'

const require = createRequire(import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'validators-'))
const { types } = await readDocumentTypes(memoryTree({}))
beforeAll(() => buildValidators(folder))

const paths = readdirSync('qms-docs', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'))
const documents = paths.flatMap((path) => {
  const [, fields = ''] = /^---\n(.*?)\n---\n/s.exec(readFileSync(join('qms-docs', path), 'utf8')) ?? []
  const value = load(fields, { schema: CORE_SCHEMA }) as Record<string, unknown> | undefined
  return value && typeof value.type === 'string' ? [{ type: value.type, fields: value }] : []
})

function built(schema: DocumentType['schema']): ValidateFunction {
  return require(join(folder, validatorFile(schema))).default
}

/** @returns everything that both find, or fails if they differ */
function sameErrors(schema: DocumentType['schema'], value: unknown): number {
  const [one, other] = [built(schema), compileSchema(schema)]
  expect(one(value)).toBe(other(value))
  expect(one.errors).toEqual(other.errors)
  return one.errors?.length ?? 0
}

describe('validators that are built with the program find the same as those that are compiled when it runs', () => {
  it('in every document of the sample', () => {
    expect(documents.length).toBeGreaterThan(100)
    for (const { type, fields } of documents) sameErrors(types.get(type)?.schema ?? {}, fields)
  })

  it('in documents in which any field is anything', () => {
    const anything = constantFrom(
      null,
      1,
      -1,
      0.5,
      true,
      'x',
      '',
      '2026-02-30',
      [],
      ['a', 'a'],
      {},
      { a: 1 },
      [{}],
      'QP-001',
    )
    let found = 0
    const damage = property(
      constantFrom(...documents),
      string(),
      anything,
      constantFrom(0, 1, 2),
      ({ type, fields }, name, value, depth) => {
        const copy = structuredClone(fields)
        const names = [...Object.keys(copy), name]
        const field = names[(name.length * 7 + depth) % names.length] ?? name
        const group = copy[field]
        if (depth > 0 && typeof group === 'object' && group !== null)
          Object.assign(group, { [Object.keys(group)[0] ?? name]: value })
        else copy[field] = value
        found += sameErrors(types.get(type)?.schema ?? {}, copy)
      },
    )
    assert(damage, { numRuns: 1000, seed: 11 })
    expect(found).toBeGreaterThan(500)
  })

  it('in settings', () => {
    const { settings } = readSettingsSchemas()
    const wrong = {
      organization: { name: 1, time_zone: 'Mars/Base' },
      site: { colour: 'red' },
      ids: { procedure: 'X' },
      more: 1,
    }
    expect(sameErrors(settings, wrong)).toBeGreaterThan(3)
  })

  it('of every schema of ours', () => {
    expect(readdirSync(folder).filter((file) => /^[0-9a-f]{16}\.cjs$/.test(file))).toHaveLength(types.size + 5)
  })
})
