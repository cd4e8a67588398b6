import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-repository.js'
import { type TypesetJob, typesetApart } from './typeset-apart.js'

const job = {
  form: { template: new Map(), fonts: [], standard: 'pdf-a' },
  data: { title: 'Manual, volume 2 of 3' },
  files: { pictures: new Map([['a.png', new Uint8Array([1, 2, 3])]]), attached: new Map() },
} as unknown as TypesetJob

/** What comes back from a process that runs a program. */
async function answerOf(program: string) {
  const { root } = temporaryFolder({ 'program.mjs': program })
  return typesetApart(job, pathToFileURL(join(root, 'program.mjs')))
}

it('hands a process what it is to set, and gives its answer', async () => {
  const pdf = await answerOf("process.once('message', ({ files }) => process.send(files.pictures.get('a.png')))")
  expect([...(pdf as Uint8Array)]).toEqual([1, 2, 3])
})

it('says which file was not printed when its process was stopped', async () => {
  expect(await answerOf("process.kill(process.pid, 'SIGKILL')")).toEqual({
    reason:
      '“Manual, volume 2 of 3” was not printed: the typesetter was stopped (SIGKILL), most likely because memory ran out.',
    remedy: 'Close other programs and try again, or print each document into a file of its own with --all.',
  })
})

it('shows the error of a process that failed', async () => {
  await expect(answerOf("throw new Error('no such font')")).rejects.toThrow('no such font')
})
