import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { temporaryRepository } from './testing/temporary-repository.js'

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

const FOLDER = 'scripts/testing/lives'
/** What is due in a life comes later, so that each state is looked at on one day. */
const TODAY = ['--today', '2026-11-22']

const lives = new Map(
  readdirSync(FOLDER).map((file): [string, Life] => [
    file.replace(/\.yml$/, ''),
    parse(readFileSync(join(FOLDER, file), 'utf8')),
  ]),
)

describe.each([...lives])('a record of the type %s', (type, { title, set, text = '', early, steps }) => {
  it('is begun by qms new, moved through its states by hand, and closed, with a check that is green each time', () => {
    const repository = temporaryRepository()
    cpSync('docs/example', repository.root, { recursive: true })
    const given = Object.entries(set).flatMap(([name, value]) => ['--set', `${name}=${value}`])
    const begun = repository.qms('new', type, title, ...given, ...TODAY)
    expect(begun).toMatchObject({ code: 0, error: '' })
    expect(begun.out).not.toContain('Empty')
    const path = begun.out.split('\n')[0] ?? ''
    const written = () => repository.read(path)
    const write = (content: string) => repository.write({ [path]: content })
    write(written().replaceAll(/<!-- .* -->/g, text))

    const begin = written()
    write(withFields(begin, early.write))
    const { problems } = JSON.parse(repository.qms('check', path, '--format', 'json', ...TODAY).out)
    expect(problems.map(({ message }: { message: string }) => message)).toEqual(early.told)

    write(begin)
    for (const { state, write: fields = '', instead: [before, after] = ['', ''] } of steps) {
      expect(written()).toContain(before)
      write(withFields(written().replace(before, after), fields))
      const checked = repository.qms('check', '--max-warnings', '0', '--all', ...TODAY)
      expect(checked.code === 0 ? '' : checked.out).toBe('')
      expect(JSON.parse(repository.qms('list', type, '--format', 'json', ...TODAY).out)).toMatchObject([
        { state, open: state === steps.at(-1)?.state ? 'no' : 'yes' },
      ])
    }
  })
})

function withFields(content: string, fields: string): string {
  return content.replace(/\n---\n/, () => `\n${fields}---\n`)
}
