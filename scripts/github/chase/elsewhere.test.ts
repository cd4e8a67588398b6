import { expect, it } from 'vitest'
import { riskWith } from '../../testing/chased-files.js'
import { chasedQms, withoutNotes } from '../../testing/chased-qms.js'

const SCALE = riskWith('what: Order a scale., owner: emre, due: 2026-12-01')

async function opened() {
  const qms = await chasedQms()
  await qms.run('2026-11-25', SCALE)
  return { qms, issue: qms.issue(2) }
}

type Opened = Awaited<ReturnType<typeof opened>>

const MOVES: readonly [string, (opened: Opened) => unknown, string][] = [
  [
    'an issue that was transferred',
    ({ qms, issue }) => {
      qms.played.state.issues.delete(2)
      qms.played.state.transferred.set(2, issue)
    },
    'was moved to https://github.example/example/elsewhere/issues/2',
  ],
  [
    'an issue that was transferred to where the token sees nothing',
    ({ qms }) => qms.played.state.issues.delete(2),
    'was moved to a repository that this token may not read',
  ],
  [
    'an issue that was turned into a discussion',
    ({ issue }) => Object.assign(issue, { isOpen: false, isLocked: true, isDiscussion: true }),
    'was turned into a discussion',
  ],
]

it.each(MOVES)('%s is reported with every run, and no second one is opened', async (_what, move, how) => {
  const scene = await opened()
  const { qms } = scene
  move(scene)
  for (const day of ['2026-11-26', '2026-12-02']) {
    expect(await qms.run(day, SCALE)).toMatchObject({
      done: [],
      elsewhere: [{ number: 2, how }],
      failures: [],
      lost: [],
    })
  }
  expect(qms.issues().filter((line) => !line.startsWith('#2'))).toEqual([])
  expect(withoutNotes(qms.heartbeat()?.body ?? '')).toContain(
    `## Not chased here\n\nThe issues about these were moved, and are not opened a second time. To have a new one here, tick its box.\n\n- [ ] \`RI-001/actions/d0bbe1af/due\` Order a scale (RI-001): #2 ${how}`,
  )
})

it.each(MOVES)('%s is replaced once its box is ticked', async (_what, move) => {
  const scene = await opened()
  const { qms } = scene
  move(scene)
  await qms.run('2026-11-26', SCALE)
  const heartbeat = qms.issue(1)
  heartbeat.body = heartbeat.body.replace('- [ ]', '- [x]')
  const { done, elsewhere } = await qms.run('2026-11-27', SCALE)
  expect([done, elsewhere]).toEqual([['opens “By 2026-12-01: Order a scale (RI-001)”'], []])
  expect(await qms.run('2026-11-28', SCALE)).toMatchObject({ done: [], elsewhere: [], failures: [] })
})

it('an issue that was deleted is opened again', async () => {
  const { qms } = await opened()
  qms.played.state.issues.delete(2)
  qms.played.state.deleted.add(2)
  expect((await qms.run('2026-11-26', SCALE)).done).toEqual(['opens “By 2026-12-01: Order a scale (RI-001)”'])
})

it('an issue that is only locked and closed is opened again', async () => {
  const { qms, issue } = await opened()
  Object.assign(issue, { isOpen: false, isLocked: true, reason: 'completed' })
  expect((await qms.run('2026-11-26', SCALE)).done).toEqual(['reopens #2, due soon: Order a scale (RI-001)'])
})

it('what is done is not asked for elsewhere', async () => {
  const { qms } = await opened()
  qms.played.state.issues.delete(2)
  const done = riskWith('what: Order a scale., owner: emre, due: 2026-12-01, done: 2026-11-26, evidence: []')
  expect(await qms.run('2026-11-27', done)).toMatchObject({ elsewhere: [], lost: [] })
  expect(qms.heartbeat()?.body).not.toContain('"2":')
})
