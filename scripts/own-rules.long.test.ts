import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installPacked, packToolkitOf } from './testing/packed-toolkit.js'

const PAGE = 'docs/own-rules.md'
const FILE = /<!-- file: (\S+) -->\n\n```\w+\n(.*?)```\n/gs
const NC = 'qms-docs/records/nonconformities/NC-2026-001.md'

/** The package as the page shows it. */
const company = Object.fromEntries(
  [...readFileSync(PAGE, 'utf8').matchAll(FILE)].map(([, name = '', text = '']) => [name, text] as const),
)

/** A folder with the company's package and the documents of the example, into which npm would put the packed toolkit. */
let folder: string
const read = (path: string) => readFileSync(join(folder, path), 'utf8')
const write = (path: string, text: string) => writeFileSync(join(folder, path), text)
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qms-'))
  for (const [name, text] of Object.entries(company)) write(name, text)
  installPacked(packToolkitOf('.', folder), folder)
  cpSync('docs/example/qms-docs', join(folder, 'qms-docs'), { recursive: true })
  write(NC, read(NC).replace(/^detected: .*$/m, 'detected: 2026-01-02'))
})

function run(file: string, ...args: readonly string[]): { readonly code: number; readonly out: string } {
  try {
    const out = execFileSync(process.execPath, [file, ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
    return { code: 0, out }
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string }
    return { code: status, out: stdout + stderr }
  }
}
const ours = (...args: readonly string[]) => run('our-qms.js', ...args)

describe('a package that adds a subject of its own', () => {
  it('needs ten lines besides the subject', () => {
    expect(company['our-qms.js']?.trim().split('\n').length).toBeLessThanOrEqual(10)
  })

  it('checks with its rule, beside all others', () => {
    const { problems, notEvaluated } = JSON.parse(ours('check', '--today', '2026-11-22', '--format', 'json').out)
    expect(problems.filter(({ rule }: { rule: string }) => rule.startsWith('our-'))).toMatchObject([
      {
        file: NC,
        severity: 'warning',
        document: 'NC-2026-001',
        message: expect.stringMatching(/^NC-2026-001 was corrected after \d+ days; at most 14 were promised\.$/),
      },
    ])
    expect(notEvaluated.length).toBeGreaterThan(10)
  })

  it('takes its settings from qms.yml like those of any other', () => {
    const settings = read('qms-docs/qms.yml')
    write('qms-docs/qms.yml', `${settings}\nseverities:\n  our-prompt-correction: 'off'\n`)
    const { problems } = JSON.parse(ours('check', '--today', '2026-11-22', '--format', 'json').out)
    write('qms-docs/qms.yml', settings)
    expect(problems.map(({ rule }: { rule: string }) => rule)).not.toContain('our-prompt-correction')
    expect(problems.map(({ rule }: { rule: string }) => rule)).not.toContain('known-rule-names')
  })

  it('explains its rule, computes its metric and shows its report', () => {
    expect(ours('explain', 'our-prompt-correction').out).toContain(
      'Our customers were promised an answer within two weeks.',
    )
    const asked = ['our-promptly-corrected', 'period=2026', '--today', '2026-11-22', '--format', 'json']
    expect(JSON.parse(ours('metric', ...asked).out)).toMatchObject({ figures: [{ id: 'all', value: 0, n: 1 }] })
    const report = ours('report', 'our-corrections', '--today', '2026-11-22', '--format', 'csv').out
    expect(report).toMatch(/^id,title,days\r\nNC-2026-001,[^\r]+,\d+\r\n$/)
  })

  it('still has every command of the toolkit, and says what it does not know', () => {
    expect(ours('--version').out).toBe(`${JSON.parse(readFileSync('package.json', 'utf8')).version}\n`)
    expect(ours('report', 'our-correction')).toMatchObject({ code: 2, out: expect.stringContaining('our-corrections') })
  })

  it('asks the model itself', () => {
    expect(run('ask.js')).toEqual({
      code: 0,
      out: expect.stringMatching(/^\d+ documents, \d+ problems today, \d+ in a year\.\n$/),
    })
  })

  it('has its types checked against those that the package ships', () => {
    const options = {
      module: 'nodenext',
      target: 'es2023',
      types: [],
      strict: true,
      noEmit: true,
      checkJs: true,
      allowJs: true,
    }
    const entry = "import { memoryTree } from 'qms-kit/browser'\nexport const tree = memoryTree({})\n"
    writeFileSync(join(folder, 'in-browser.ts'), entry)
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: { ...options, types: ['node'], typeRoots: [resolve('node_modules/@types')] },
        files: ['ask.js', 'in-browser.ts'],
      }),
    )
    expect(run(resolve('node_modules/typescript/bin/tsc'), '-p', folder)).toEqual({ code: 0, out: '' })
    const wrong = "import { readQms } from 'qms-kit'\nvoid readQms('.', { today: '2026-11-22' })\n"
    writeFileSync(join(folder, 'in-browser.ts'), wrong)
    expect(run(resolve('node_modules/typescript/bin/tsc'), '-p', folder).out).toContain(
      "not assignable to parameter of type 'FileTree'",
    )
  })
})
