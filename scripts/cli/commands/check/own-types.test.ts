import { describe, expect, it } from 'vitest'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import { type TemporaryRepository, temporaryRepository } from '../../../testing/temporary-repository.js'

const TODAY = ['--today', '2026-11-22'] as const
const DEFINITION = { control: 'maintained', folder: 'recipes', idFormat: 'RC-NNN' }

/** @returns a right document of the type `recipe`, with these fields too */
function recipe(id: string, fields = ''): string {
  return `---\nid: ${id}\ntype: recipe\ntitle: How to bake ${id}\nrevision: 1\nowner: quality-manager\nnext_review: 2027-11-01\nclauses: ["8.5.1"]\nchange: { class: major, summary: First issue of this recipe. }\n${fields && `${fields}\n`}---\n\nBake it.\n`
}

/** @returns a repository with a type `recipe`, and these files */
function kitchen(definition: object, schema: object, files: Readonly<Record<string, string>>): TemporaryRepository {
  const written = { title: 'Recipe', documentType: { ...DEFINITION, ...definition }, ...schema }
  return temporaryRepository({
    ...SMALL_QMS,
    'schemas/document-types/recipe.schema.json': JSON.stringify(written),
    ...files,
  })
}

/** @returns all problems but for those that a commit for comparison would find */
function problems(repository: TemporaryRepository): readonly string[] {
  const { problems } = JSON.parse(repository.qms('check', ...TODAY, '--format', 'json').out)
  return problems.map(
    ({ file, line, column, message }: Record<string, unknown>) => `${file}:${line}:${column} ${message}`,
  )
}

describe('a type of a company', () => {
  it('may lie in several folders, and new documents are written into the first', () => {
    const repository = kitchen(
      { folder: ['recipes', 'kitchen/cakes'] },
      {},
      {
        'qms-docs/kitchen/cakes/RC-001.md': recipe('RC-001'),
        'qms-docs/kitchen/RC-002.md': recipe('RC-002'),
      },
    )
    expect(problems(repository)).toEqual([
      'qms-docs/kitchen/RC-002.md:3:7 This file lies in qms-docs/kitchen, but documents of type “recipe” lie in qms-docs/recipes or qms-docs/kitchen/cakes. Move it there.',
    ])
    expect(repository.qms('new', 'recipe', 'Rye bread').out).toMatch(/^qms-docs\/recipes\/RC-003\.md\n/)
  })

  it('may lie anywhere', () => {
    const repository = kitchen(
      { folder: '.' },
      {},
      {
        'qms-docs/RC-001.md': recipe('RC-001'),
        'qms-docs/a/b/RC-002.md': recipe('RC-002'),
      },
    )
    expect(problems(repository)).toEqual([])
    expect(repository.qms('new', 'recipe', 'Rye bread').out).toMatch(/^qms-docs\/RC-003\.md\n/)
  })

  it('may take any id, or just those that a pattern says', () => {
    const repository = kitchen(
      { idFormat: '{name}' },
      {
        properties: {
          id: { pattern: '^[A-Z][a-z]+[.][0-9]+$', description: 'A cake and a number, such as Apple.12.' },
        },
      },
      {
        'qms-docs/recipes/Apple.12.md': recipe('Apple.12'),
        'qms-docs/recipes/apple.md': recipe('apple'),
      },
    )
    expect(problems(repository)).toEqual([
      'qms-docs/recipes/apple.md:2:5 “id” is “apple”; that is not how it is written. A cake and a number, such as Apple.12.',
    ])
  })

  it('may name its files itself', () => {
    const repository = kitchen({ fileNames: 'free' }, {}, { 'qms-docs/recipes/apple-cake.md': recipe('RC-001') })
    expect(problems(repository)).toEqual([])
  })

  it('may count revisions its own way, or freely', () => {
    const repository = kitchen(
      { revisionForm: 'letter' },
      {},
      {
        'qms-docs/recipes/RC-001.md': recipe('RC-001').replace('revision: 1', 'revision: C'),
        'qms-docs/recipes/RC-002.md': recipe('RC-002'),
      },
    )
    expect(problems(repository)).toEqual([
      'qms-docs/recipes/RC-002.md:5:11 The revision is “1”; expected a capital letter, such as C. “revisions” in qms.yml sets the form.',
    ])
    repository.qms('new', 'recipe', 'Rye bread')
    expect(repository.read('qms-docs/recipes/RC-003.md')).toContain('\nrevision: A\n')
    const free = kitchen(
      { revisionForm: 'free' },
      {},
      {
        'qms-docs/recipes/RC-001.md': recipe('RC-001').replace('revision: 1', 'revision: spring-2026'),
      },
    )
    expect(problems(free)).toEqual([])
    const revise = ['revise', 'RC-001', '--class', 'minor', '--summary', 'Takes less butter.', ...TODAY]
    expect(free.qms(...revise).error).toBe(
      'qms-docs/recipes/RC-001.md:5:11 What comes after revision “spring-2026” of RC-001 cannot be worked out. Say what the next one is called with --to.\n',
    )
    free.qms(...revise, '--to', 'autumn-2026')
    expect(free.read('qms-docs/recipes/RC-001.md')).toContain('\nrevision: autumn-2026\n')
    expect(problems(free)).toEqual([])
  })

  it('may allow other fields, all or those of one form', () => {
    const open = kitchen(
      {},
      { additionalProperties: true },
      { 'qms-docs/recipes/RC-001.md': recipe('RC-001', 'oven: { hot: 200 }') },
    )
    expect(problems(open)).toEqual([])
    const numbers = kitchen(
      {},
      { patternProperties: { '^temp_': { type: 'integer' } } },
      {
        'qms-docs/recipes/RC-001.md': recipe('RC-001', 'temp_oven: 200\ntemp_room: warm\noven: hot'),
      },
    )
    expect(problems(numbers)).toEqual([
      'qms-docs/recipes/RC-001.md:11:12 “temp_room” is “warm”; expected a whole number.',
      'qms-docs/recipes/RC-001.md:12:1 “oven” is not a field of a recipe. Remove this line, or say it in the text below the fields.',
    ])
  })

  it('may have definitions of its own, which replace none of ours', () => {
    const repository = kitchen(
      {},
      {
        $defs: { date: { type: 'string', pattern: '^week [0-9]+$', description: 'A week, such as week 12.' } },
        properties: { baked: { $ref: '#/$defs/date' }, eaten: { $ref: '../common.schema.json#/$defs/date' } },
      },
      {
        'qms-docs/recipes/RC-001.md': recipe('RC-001', 'baked: week 12\neaten: 2026-11-01'),
        'qms-docs/recipes/RC-002.md': recipe('RC-002', 'baked: 2026-11-01\neaten: week 12'),
      },
    )
    expect(problems(repository)).toEqual([
      'qms-docs/recipes/RC-002.md:10:8 “baked” is “2026-11-01”; that is not how it is written. A week, such as week 12.',
      'qms-docs/recipes/RC-002.md:11:8 “eaten” is “week 12”; dates are written year-month-day, such as 2026-01-31.',
    ])
  })

  it('may replace ours', () => {
    const repository = temporaryRepository({
      ...SMALL_QMS,
      'schemas/document-types/procedure.schema.json': JSON.stringify({
        title: 'Procedure',
        documentType: { control: 'maintained', folder: 'procedures', idFormat: 'QP-NNN' },
        properties: { site: { enum: ['Basel', 'Lyon'], description: 'Where it applies.' } },
        required: ['site'],
      }),
    })
    expect(problems(repository)).toEqual([
      'qms-docs/procedures/QP-001.md:2:1 “site” is missing or empty; a procedure needs it. Where it applies.',
    ])
  })

  it('cannot bring a check to a halt, neither by a pattern nor by definitions within themselves', () => {
    const slow = kitchen(
      {},
      { properties: { a: { type: 'string', pattern: '^(a+)+$' } } },
      { 'qms-docs/recipes/RC-001.md': recipe('RC-001', `a: ${'a'.repeat(50_000)}b`) },
    )
    expect(problems(slow)).toEqual([
      'qms-docs/recipes/RC-001.md:10:4 “a” is “aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…”; expected text that matches ^(a+)+$.',
    ])
    const endless = kitchen(
      {},
      {
        properties: { tree: { $ref: '#/$defs/tree' } },
        $defs: { tree: { properties: { child: { $ref: '#/$defs/tree' } } } },
      },
      {},
    )
    expect(problems(endless)).toEqual([
      'schemas/document-types/recipe.schema.json:1:153 This document type cannot be used: the definition “tree” contains itself. Fields in fields without end cannot be checked: write out the levels that are needed.',
    ])
  })
})
