import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { diskTree, readQms } from './core/read/index.js'
import type { Answer } from './testing/ask-process.js'
import { INIT_ANSWERS } from './testing/init-answers.js'
import { type TemporaryRepository, temporaryFolder, temporaryRepository } from './testing/temporary-repository.js'

type Value = string | number | readonly Value[] | Values
interface Values {
  readonly [field: string]: Value
}

/** How one record of a type comes about, from `qms new` to its end, by commands alone; its sections are written by hand. */
interface Life {
  /** Where it is lived: in the firm of the guides, or in a new one, which designs. */
  readonly firm?: 'designs'
  /** The document that holds it. */
  readonly register?: { readonly path: string; readonly type: string; readonly title: string; readonly set: Values }
  readonly title: string
  readonly new: Values
  /** What is written below the headings. */
  readonly text?: string
  /** What is said to a person who closes it at once, perhaps with some of its fields. */
  readonly early?: readonly { readonly set?: Values; readonly told: readonly string[] }[]
  readonly steps: readonly {
    readonly state: string | null
    readonly done?: { readonly action: string } & Readonly<Record<string, string>>
    readonly set?: Values
    readonly close?: { readonly on: string; readonly set?: Values }
    /** What is said besides the state. */
    readonly told?: readonly string[]
  }[]
}

/** How rows of a type come into its tables. */
interface Rows {
  /** What is said of each. */
  readonly rows: readonly Readonly<Record<string, string>>[]
  /** A row in which something is missing, and what is said then. */
  readonly wrong: { readonly row: Readonly<Record<string, string>>; readonly told: readonly string[] }
}

const FOLDER = 'scripts/testing/lives'
/** What is due in a life comes later, so that each state is looked at on one day. */
const TODAY = ['--today', '2026-11-22']
/** Records that a command of their own writes: their tests play them. */
const OWN_COMMANDS = {
  approval: 'qms approve',
  'document-review': 'qms review',
  'management-review': 'the pack of the review',
  'mock-audit': 'what readiness finds',
}

const written = readdirSync(FOLDER).map((file): [string, Life | Rows] => [
  file.replace(/\.yml$/, ''),
  parse(readFileSync(join(FOLDER, file), 'utf8')),
])
const lives = written.filter((one): one is [string, Life] => 'steps' in one[1])
const tables = written.filter((one): one is [string, Rows] => 'rows' in one[1])

it('there is a life for each type of record', async () => {
  const { types } = await readQms(diskTree('docs/example'), { today: '2026-11-22' })
  const retained = [...types.values()].filter(({ control }) => control === 'retained').map(({ name }) => name)
  expect([...written.map(([type]) => type), ...Object.keys(OWN_COMMANDS)].sort()).toEqual(retained.sort())
})

describe('records of all types', () => {
  it('are begun, moved through their states and closed with the commands alone, which say what is still needed', () => {
    const [designs, others] = [lives.filter(([, { firm }]) => firm), lives.filter(([, { firm }]) => !firm)]
    liveTogether(firmOfTheGuides(), others)
    liveTogether(firmThatDesigns(), designs)
  })
})

/** One state of each record after the other, with a check of all of them in between. */
function liveTogether(repository: TemporaryRepository, together: readonly (readonly [string, Life])[]): void {
  const going = together.map(([type, life]) => live(repository, type, life))
  for (let paths: string[] = going.map(stateReached); paths.length > 0; ) {
    const { code, out } = repository.qms('check', '--max-warnings', '0', ...new Set(paths), ...TODAY)
    expect(code === 0 ? '' : out).toBe('')
    paths = going.flatMap((one) => stateReached(one) || [])
  }
}

/** @returns the path of the record; nothing of one that has ended */
function stateReached(life: Iterator<string>): string {
  return life.next().value ?? ''
}

/** Yields the path of the record in each of its states. */
function* live(
  repository: TemporaryRepository,
  type: string,
  { register, title, new: begun, text = '', early = [], steps }: Life,
): Generator<string, undefined> {
  const run = (...command: string[]) => repository.qms(...command, ...TODAY)
  const said = ({ code, out, error }: Answer) => {
    expect({ type, code, error }).toEqual({ type, code: 0, error: '' })
    expect(out).not.toContain('Empty')
    return out
  }
  const begin = (...command: string[]) => {
    const out = said(run('new', ...command))
    const [path = ''] = out.match(/qms-docs\S+/) ?? []
    repository.write({ [path]: repository.read(path).replaceAll(/<!-- .* -->/g, text) })
    return { path, id: / in qms-docs/.test(out) ? (out.split(' ')[0] ?? '') : basename(path, '.md') }
  }
  if (register && !existsSync(join(repository.root, register.path)))
    begin(register.type, register.title, ...options(register.set))
  const { path, id } = begin(type, title, ...options(begun))
  if (steps.length === 0) yield path
  const before = repository.read(path)
  for (const { set = {}, told } of early) {
    const { code, error } = run('close', id, ...options(set))
    expect({ code, lines: linesOf(error) }).toEqual({
      code: 2,
      lines: [`${id} cannot be closed yet:`, ...told, `Fill it in with --set, or in ${path}.`],
    })
    expect(repository.read(path)).toBe(before)
  }
  for (const { state, set, done, close, told = [] } of steps) {
    const { action = '', ...about } = done ?? {}
    const lines = [
      ...(done ? linesOf(said(run('done', id, action, ...Object.entries(about).flatMap(asOption)))) : []),
      ...(set ? linesOf(said(run('set', id, ...assignments(set)))) : []),
      ...(close ? linesOf(said(run('close', id, '--on', close.on, ...options(close.set ?? {})))) : []),
    ]
    const states = lines.filter((line) => line.endsWith(`(${path}).`))
    expect({ id, told: lines.filter((line) => !states.includes(line)) }).toEqual({
      id,
      told: [...told, ...(close ? [CLOSED] : [])],
    })
    expect(states.at(-1)).toContain(state === null ? `${id} (` : `${id} is ${state} `)
    yield path
  }
  return undefined
}

const CLOSED = 'From now on it changes only by amendments.'

describe.each(tables)('rows of the type %s', (type, { rows, wrong }) => {
  it('are added by qms new, with a check that is green each time, and listed; what is missing in one is told', () => {
    const repository = firmOfTheGuides()
    for (const row of rows) {
      expect(repository.qms('new', type, ...options(row), ...TODAY)).toMatchObject({ code: 0, error: '' })
      expectGreen(repository)
    }
    const listed = JSON.parse(repository.qms('list', type, '--format', 'json', ...TODAY).out)
    expect(listed).toMatchObject(rows.map((_, index) => ({ id: `${type}-2026-11#${index + 1}` })))
    repository.qms('new', type, ...options(wrong.row), ...TODAY)
    const { problems } = JSON.parse(repository.qms('check', 'qms-docs/data', '--format', 'json', ...TODAY).out)
    expect(problems.map(({ message }: { message: string }) => message)).toEqual(wrong.told)
  })
})

function firmOfTheGuides(): TemporaryRepository {
  const repository = temporaryRepository()
  cpSync('docs/example', repository.root, { recursive: true })
  return repository
}

function firmThatDesigns(): TemporaryRepository {
  const repository = temporaryFolder()
  repository.qms('init', '.', ...INIT_ANSWERS)
  return repository
}

function expectGreen(repository: TemporaryRepository): void {
  const { code, out } = repository.qms('check', '--max-warnings', '0', '--all', ...TODAY)
  expect(code === 0 ? '' : out).toBe('')
}

function options(values: Values): readonly string[] {
  return assignments(values).flatMap((one) => ['--set', one])
}

function asOption([name, value]: readonly [string, string]): readonly string[] {
  return [`--${name.replace('shownBy', 'shown-by')}`, value]
}

/** @returns `actions.0.owner=tom-hale`: what a person writes behind `qms set` */
function assignments(values: Values, around = ''): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) => assigned(`${around}${name}`, value))
}

function assigned(name: string, value: Value | null): readonly string[] {
  if (Array.isArray(value) && value.some((item) => typeof item === 'object'))
    return value.flatMap((item, index) => assigned(`${name}.${index}`, item))
  if (Array.isArray(value)) return [`${name}=${value.length === 0 ? '[]' : value.join(', ')}`]
  return typeof value === 'object' && value !== null
    ? assignments(value as Values, `${name}.`)
    : [`${name}=${value ?? ''}`]
}

function linesOf(text: string): readonly string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.trim())
}
