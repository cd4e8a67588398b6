import { mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-repository.js'
import { writeFiles } from './write-files.js'

it('writes new files and replaces old ones', async () => {
  const { root, read } = temporaryFolder({ 'a.md': 'old\n' })
  await writeFiles(
    root,
    new Map([
      ['a.md', 'new\n'],
      ['deep/b.md', 'b\n'],
    ]),
  )
  expect([read('a.md'), read('deep/b.md'), readdirSync(root).sort()]).toEqual(['new\n', 'b\n', ['a.md', 'deep']])
})

it('leaves everything as it was when one file cannot be written', async () => {
  const { root, read } = temporaryFolder({ 'a.md': 'old\n' })
  mkdirSync(join(root, 'taken.md'))
  await expect(
    writeFiles(
      root,
      new Map([
        ['a.md', 'new\n'],
        ['b.md', 'b\n'],
        ['taken.md', 'c\n'],
      ]),
    ),
  ).rejects.toThrow()
  expect([read('a.md'), readdirSync(root).sort()]).toEqual(['old\n', ['a.md', 'taken.md']])
})

it('writes nothing through a link that leads out of the folder', async () => {
  const outside = temporaryFolder()
  const { root } = temporaryFolder()
  symlinkSync(outside.root, join(root, 'records'))
  await expect(writeFiles(root, new Map([['records/deep/a.md', 'a\n']]))).rejects.toThrow('leads out of the repository')
  expect(readdirSync(outside.root)).toEqual([])
})
