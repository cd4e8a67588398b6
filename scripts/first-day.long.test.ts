import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { approveOne, beginFirstDay } from './testing/first-day/first-day.js'
import { npmForTests } from './testing/npm-for-tests.js'
import { temporaryFolder } from './testing/temporary-repository.js'

/** Folders with packages take long to remove. */
vi.setConfig({ hookTimeout: 120_000 })

/** npm as it is set on this computer: its packages come from there, and from its cache where it has them. */
const NPM = {
  npm_config_cache: npmSetting('cache'),
  npm_config_userconfig: npmSetting('userconfig'),
  npm_config_prefer_offline: 'true',
  npm_config_update_notifier: 'false',
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => /^(https?|no)_proxy$|_CERTS?$/i.test(name))),
} as Readonly<Record<string, string>>

function npmSetting(name: string): string {
  return execFileSync('npm', ['config', 'get', name], { encoding: 'utf8' }).trim()
}

/** A repository of developers, with files of the same names as ours. */
const DEVELOPERS: Readonly<Record<string, string>> = {
  '.gitignore': '*.log\nvendor/\n',
  '.gitattributes': '* text=auto\n',
  '.github/workflows/check.yml': 'name: Check\non: push\n',
  '.vscode/settings.json': '{\n  // ours\n  "editor.tabSize": 4,\n}\n',
  CODEOWNERS: '/src/ @developers\n',
  'README.md': '# Us\n',
  'package.json': '{\n  "name": "known-qms",\n  "private": true\n}\n',
  'src/index.js': 'export const a = 1\n',
}

describe('the first day, by the printed steps alone', { timeout: 600_000 }, () => {
  function expectManual({ machine, folder, page }: Awaited<ReturnType<typeof beginFirstDay>>) {
    expect(/<title>(.*?)<\/title>/.exec(page)?.[1]).toBe('Example Ltd')
    expect(machine.run('git status --porcelain', folder)).toBe('')
    expect(machine.run('git ls-files node_modules _site vendor package-lock.json', folder)).toMatch(
      /^package-lock\.json\nvendor\/qms-kit-[\d.]+tgz\n$/,
    )
  }

  it('leads to a manual, with git that knows nobody', async () => {
    const { root } = temporaryFolder()
    expectManual(await beginFirstDay({ root, npm: NPM, hasGit: true, isKnownToGit: false }))
  })

  it('leads to a manual with one approved procedure, in the repository of others on the branch trunk', async () => {
    const start = { root: temporaryFolder().root, npm: NPM, hasGit: true, isKnownToGit: true, files: DEVELOPERS }
    const day = await beginFirstDay(start)
    expectManual(day)
    const clone = approveOne(day, start)
    const page = readFileSync(join(clone, '_site/documents/QP-002.html'), 'utf8').replace(/<[^>]*>/g, '')
    expect(page).toContain('with a red label, in the red box')
    expect(page).toMatch(/Grace Sample/)
  })

  it('leads to a preview of the manual, on a computer that had no git', async () => {
    const { root } = temporaryFolder()
    const npm = { PATH: npmForTests(root) }
    const { machine, folder, page, steps } = await beginFirstDay({ root, npm, hasGit: false, isKnownToGit: false })
    expect(steps.map((step) => step.replace(/ .*/, ''))).toEqual([
      ...['cd', 'git', 'git', 'git', 'npm', 'git', 'git', 'npx', 'npx'],
    ])
    expect(/<title>(.*?)<\/title>/.exec(page)?.[1]).toBe('Example Ltd')
    expect(machine.run('git status --porcelain', folder)).toBe('')
  })
})
