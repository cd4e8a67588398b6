import { expect, it, vi } from 'vitest'
import { temporaryFolder, temporaryRepository } from '../../../testing/temporary-repository.js'
import { readBlobs } from '../index.js'

const NOWHERE = '0123456789'.repeat(4)

async function read(root: string, blobs: readonly string[]) {
  const texts: [string, string | undefined][] = []
  for await (const { blob, bytes } of readBlobs(root, blobs)) texts.push([blob, bytes?.toString('latin1')])
  return texts
}

it('reads old texts in the order asked for, also twice, empty, binary or large', async () => {
  const contents = ['old\n', '', 'a\0b\xff\n\n', 'large '.repeat(100_000)]
  const files = contents.map((text, index) => [`${index}.md`, Buffer.from(text, 'latin1')])
  const { root, git } = temporaryRepository(Object.fromEntries(files))
  const blobs = files.map(([path]) => git('rev-parse', `HEAD:${path}`).trim())
  const expected = blobs.map((blob, index) => [blob, contents[index]])
  expect(await read(root, [...blobs, ...blobs.toReversed()])).toEqual([...expected, ...expected.toReversed()])
})

it('says of what git does not have, or is no text, that it is missing', async () => {
  const { root, git } = temporaryRepository({ 'a.md': 'text\n' })
  const blob = git('rev-parse', 'HEAD:a.md').trim()
  const tree = git('rev-parse', 'HEAD^{tree}').trim()
  expect(await read(root, [NOWHERE, tree, blob])).toEqual([
    [NOWHERE, undefined],
    [tree, undefined],
    [blob, 'text\n'],
  ])
})

it('asks git for ids only, never for what other words mean to it', async () => {
  const { root } = temporaryRepository({ 'a.md': 'text\n' })
  const words = ['HEAD:a.md', '', `${NOWHERE}\nHEAD:a.md`, '--batch-all-objects']
  expect(await read(root, words)).toEqual(words.map((word) => [word, undefined]))
})

it('lets go of git when nobody wants the rest', async () => {
  const { root, git } = temporaryRepository({ 'a.md': 'text '.repeat(1_000_000) })
  const blob = git('rev-parse', 'HEAD:a.md').trim()
  // Tests share a process, and others may have left one of theirs.
  const running = () => process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length
  const before = running()
  for await (const { bytes } of readBlobs(root, Array(20).fill(blob))) {
    expect(bytes).toHaveLength(5_000_000)
    break
  }
  await vi.waitFor(() => expect(running()).toBeLessThanOrEqual(before), 10_000)
})

it('stops with a sentence where there is no repository', async () => {
  await expect(read(temporaryFolder().root, [NOWHERE])).rejects.toThrow('git stopped before it had sent every file')
})
