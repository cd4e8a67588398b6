import { mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { subjects } from '../../subjects/index.js'
import { problemsOfExample } from '../../testing/problems-of-example.js'
import { temporaryFolder } from '../../testing/temporary-repository.js'
import type { Example } from '../model/rule.js'
import { rulesOf } from '../model/subject.js'
import { diskTree, type FileTree } from '../read/index.js'

function onDisk({ files, symbolicLinks = [], submodules = [] }: Example): FileTree {
  const { root, write } = temporaryFolder(
    Object.fromEntries(Object.entries(files).filter(([path]) => !symbolicLinks.includes(path))),
  )
  for (const path of submodules) write({ [`${path}/.git`]: 'gitdir: elsewhere\n' })
  for (const path of symbolicLinks) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    symlinkSync('elsewhere', join(root, path))
  }
  return diskTree(root)
}

it.each(rulesOf(subjects).map((rule) => [rule.id, rule] as const))(
  '%s says the same of its examples in a folder on disk',
  async (_id, rule) => {
    // What the system refuses depends on whose folder it is: disk-tree.test.ts tries that.
    for (const example of rule.examples.filter(({ failures }) => failures === undefined))
      expect(await problemsOfExample(rule, example, onDisk(example)), example.name).toEqual(example.problems)
  },
)
