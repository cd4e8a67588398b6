import { expect, it } from 'vitest'
import { exampleRoadmap } from '../../subjects/roadmap/example-roadmap.js'
import { contextOf } from '../../testing/context.js'
import { runCommand } from '../../testing/run-command.js'
import { SMALL_QMS } from '../../testing/small-qms.js'
import { temporaryFolder } from '../../testing/temporary-repository.js'
import { next } from './next.js'

const said = async (today: string, files = exampleRoadmap()) => {
  const context = contextOf(temporaryFolder(files))
  await runCommand(next, context, { today, cache: false })
  return context.said.join('')
}

it('says what each person does this week', async () => {
  expect(await said('2026-10-05')).toContain(
    'Ada\n  2026-11-12  Milestone. “Risks”: No risk shows that it was done (RM-001#2).\n',
  )
})

it('says which milestone begins next while there is nothing to do', async () => {
  expect(await said('2026-08-01')).toBe(
    'Nothing is due within seven days, and no milestone is in work. The next one, RM-001#2 “Risks”, begins on 2026-10-01.\n',
  )
})

it('says how to begin a roadmap where there is none', async () => {
  expect(await said('2026-08-01', SMALL_QMS)).toBe(
    'Nothing is due within seven days, and there is no roadmap. On the way to a certificate, “qms roadmap” says how to begin one.\n',
  )
})
