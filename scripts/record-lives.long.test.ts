import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type TemporaryRepository, temporaryRepository } from './testing/temporary-repository.js'

/** How one record of a type comes about in the firm of the guides, from `qms new` to its end, by editing its file. */
interface Life {
  readonly title: string
  /** What is said when it is begun. */
  readonly set: Readonly<Record<string, string>>
  /** What is written below the headings. */
  readonly text?: string
  /** What is added too early, and what is said then. */
  readonly early: { readonly write: string; readonly told: readonly string[] }
  readonly steps: readonly {
    readonly state: string
    /** Fields that are added. */
    readonly write?: string
    /** Parts that are changed: before and after. */
    readonly instead?: readonly [before: string, after: string]
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

const written = readdirSync(FOLDER).map((file): [string, Life | Rows] => [
  file.replace(/\.yml$/, ''),
  parse(readFileSync(join(FOLDER, file), 'utf8')),
])
const lives = written.filter((one): one is [string, Life] => 'steps' in one[1])
const tables = written.filter((one): one is [string, Rows] => 'rows' in one[1])

describe.each(lives)('a record of the type %s', (type, { title, set, text = '', early, steps }) => {
  it('is begun by qms new, moved through its states by hand, and closed, with a check that is green each time', () => {
    const repository = firmOfTheGuides()
    const begun = repository.qms('new', type, title, ...given(set), ...TODAY)
    expect(begun).toMatchObject({ code: 0, error: '' })
    expect(begun.out).not.toContain('Empty')
    const path = begun.out.split('\n')[0] ?? ''
    const current = () => repository.read(path)
    const write = (content: string) => repository.write({ [path]: content })
    write(current().replaceAll(/<!-- .* -->/g, text))

    const begin = current()
    write(withFields(begin, early.write))
    expect(toldOf(repository, path)).toEqual(early.told)

    write(begin)
    for (const { state, write: fields = '', instead: [before, after] = ['', ''] } of steps) {
      expect(current()).toContain(before)
      write(withFields(current().replace(before, after), fields))
      expectGreen(repository)
      expect(JSON.parse(repository.qms('list', type, '--format', 'json', ...TODAY).out)).toMatchObject([
        { state, open: state === steps.at(-1)?.state ? 'no' : 'yes' },
      ])
    }
  })
})

describe.each(tables)('rows of the type %s', (type, { rows, wrong }) => {
  it('are added by qms new, with a check that is green each time, and listed; what is missing in one is told', () => {
    const repository = firmOfTheGuides()
    for (const row of rows) {
      expect(repository.qms('new', type, ...given(row), ...TODAY)).toMatchObject({ code: 0, error: '' })
      expectGreen(repository)
    }
    const listed = JSON.parse(repository.qms('list', type, '--format', 'json', ...TODAY).out)
    expect(listed).toMatchObject(rows.map((_, index) => ({ id: `${type}-2026-11#${index + 1}` })))
    repository.qms('new', type, ...given(wrong.row), ...TODAY)
    expect(toldOf(repository, 'qms-docs/data')).toEqual(wrong.told)
  })
})

function firmOfTheGuides(): TemporaryRepository {
  const repository = temporaryRepository()
  cpSync('docs/example', repository.root, { recursive: true })
  return repository
}

function given(values: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) => ['--set', `${name}=${value}`])
}

function toldOf(repository: TemporaryRepository, path: string): readonly string[] {
  const { problems } = JSON.parse(repository.qms('check', path, '--format', 'json', ...TODAY).out)
  return problems.map(({ message }: { message: string }) => message)
}

function expectGreen(repository: TemporaryRepository): void {
  const { code, out } = repository.qms('check', '--max-warnings', '0', '--all', ...TODAY)
  expect(code === 0 ? '' : out).toBe('')
}

function withFields(content: string, fields: string): string {
  return content.replace(/\n---\n/, () => `\n${fields}---\n`)
}
