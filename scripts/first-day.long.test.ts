import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { expectManual } from './testing/first-day/expect-manual.js'
import { approveOne, beginFirstDay } from './testing/first-day/first-day.js'
import { NPM_OF_THIS_COMPUTER } from './testing/first-day/npm-of-this-computer.js'
import { temporaryFolder } from './testing/temporary-repository.js'

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

it('the printed steps alone lead to a manual with one approved procedure, in the repository of others on the branch trunk', async () => {
  const { root } = temporaryFolder()
  const start = { root, npm: NPM_OF_THIS_COMPUTER, hasGit: true, isKnownToGit: true, files: DEVELOPERS }
  const day = await beginFirstDay(start)
  expectManual(day)
  const clone = approveOne(day, start)
  const page = readFileSync(join(clone, '_site/documents/QP-002.html'), 'utf8').replace(/<[^>]*>/g, '')
  expect(page).toContain('with a red label, in the red box')
  expect(page).toMatch(/Grace Sample/)
})
