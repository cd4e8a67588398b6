import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder, temporaryRepository } from '../../testing/temporary-repository.js'
import { blobId } from '../bytes/digest.js'
import type { FileChange } from '../model/plan.js'
import { inTurn } from './in-turn.js'
import { takeTurn } from './take-turn.js'

const silent = () => {}
const blob = (text: string) => blobId(Buffer.from(text))

/** Applies changes. @returns why not, if they are refused */
async function apply(root: string, changes: readonly FileChange[]): Promise<string | undefined> {
  try {
    await inTurn(root, silent, async (change) => change({ changes, sentences: [] }))
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

describe('a plan', () => {
  it('creates, edits, replaces, deletes and moves files, all at once', async () => {
    const { root, read } = temporaryRepository({
      'edited.md': '---\nid: A\n---\nBody\n',
      'replaced.md': 'old',
      'deleted.md': 'old',
      'moved.md': 'moved',
    })
    const refused = await apply(root, [
      { kind: 'create', path: 'deep/new.md', content: 'new' },
      {
        kind: 'edit',
        path: 'edited.md',
        blob: blob('---\nid: A\n---\nBody\n'),
        edits: [{ path: 'id', value: 'B' }],
      },
      { kind: 'replace', path: 'replaced.md', blob: blob('old'), content: Buffer.from('new') },
      { kind: 'delete', path: 'deleted.md', blob: blob('old') },
      { kind: 'move', path: 'moved.md', blob: blob('moved'), to: 'deep/moved.md' },
    ])
    expect(refused).toBeUndefined()
    expect([read('deep/new.md'), read('edited.md'), read('replaced.md'), read('deep/moved.md')]).toEqual([
      'new',
      '---\nid: B\n---\nBody\n',
      'new',
      'moved',
    ])
    expect(readdirSync(root).sort()).toEqual(['.git', 'deep', 'edited.md', 'replaced.md'])
    expect(readdirSync(join(root, '.git'))).not.toContain('qms')
  })

  it.each<[string, FileChange, string]>([
    [
      'a file changed since',
      { kind: 'replace', path: 'a.md', blob: blob('before'), content: 'new' },
      'a.md was changed while this command ran, so nothing was written. Run it again.',
    ],
    [
      'a file is gone',
      { kind: 'delete', path: 'b.md', blob: blob('b') },
      'b.md is gone, so nothing was written. Run the command again.',
    ],
    [
      'a file is there by now',
      { kind: 'create', path: 'a.md', content: 'new' },
      'a.md already exists, so nothing was written.',
    ],
    [
      'something lies where a file is to go',
      { kind: 'move', path: 'c.md', blob: blob('c'), to: 'a.md' },
      'a.md already exists, so nothing was written.',
    ],
  ])('is refused whole when %s', async (_what, change, sentence) => {
    const { root, read } = temporaryFolder({ 'a.md': 'a', 'c.md': 'c' })
    expect(await apply(root, [{ kind: 'create', path: 'new.md', content: 'new' }, change])).toBe(sentence)
    expect([readdirSync(root).sort(), read('a.md')]).toEqual([['a.md', 'c.md'], 'a'])
  })

  it('is refused when a file changed that it rests on', async () => {
    const { root } = temporaryFolder({ 'a.md': 'a' })
    const plan = { changes: [], restsOn: [{ path: 'a.md', blob: blob('before') }], sentences: [] }
    const refused = inTurn(root, silent, async (change) => change(plan))
    await expect(refused).rejects.toThrow('a.md was changed while this command ran')
  })
})

describe('a run that changes files', () => {
  it('waits for the one before it, and says so', async () => {
    const { root } = temporaryRepository({})
    const order: string[] = []
    let first: () => void = () => {}
    const tell = (sentence: string) => {
      order.push(sentence)
      first()
    }
    await Promise.all([
      inTurn(root, silent, async () => {
        await new Promise<void>((resolve) => {
          first = resolve
        })
        order.push('first')
      }),
      inTurn(root, tell, async () => {
        order.push('second')
      }),
    ])
    expect(order).toEqual([
      `Another qms command (process ${process.pid} on ${hostname()}) is writing here. Waiting for it to end.`,
      'first',
      'second',
    ])
  })

  it('does not wait forever', async () => {
    const { root } = temporaryFolder()
    const end = await takeTurn(root, silent)
    await expect(takeTurn(root, silent, 2)).rejects.toThrow(
      `Another qms command (process ${process.pid} on ${hostname()}) is still writing here, so nothing was written. Run this again when it has ended. If there is no such process, delete ${join(root, 'lock')} first.`,
    )
    end()
  })

  it('does not wait for a process that has ended', async () => {
    const { root } = temporaryFolder()
    const owner = `2147483646.0abc@${hostname()}`
    mkdirSync(join(root, 'lock'), { recursive: true })
    writeFileSync(join(root, 'lock', owner), '')
    mkdirSync(join(root, owner))
    const end = await takeTurn(root, silent)
    expect(readdirSync(root)).toEqual(['lock'])
    end()
  })
})

it('a journal that a folder from elsewhere brings along touches nothing outside of the folder', async () => {
  const outside = temporaryFolder({ 'a.md.1.qms-new': 'theirs' })
  const files = [{ path: 'a.md', after: blob('theirs') }]
  const { root } = temporaryFolder({
    '.qms/journal.json': JSON.stringify({ run: 1, stage: 'replacing', root: outside.root, files }),
  })
  expect(await apply(root, [])).toContain('leads out of the repository')
  expect(readdirSync(outside.root)).toEqual(['a.md.1.qms-new'])
})
