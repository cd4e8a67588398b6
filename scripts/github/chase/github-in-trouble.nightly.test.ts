import { describe, expect, it } from 'vitest'
import { riskWith } from '../../testing/chased-files.js'
import { chasedQms } from '../../testing/chased-qms.js'
import { nextHeartbeat } from './heartbeat.js'

const SCALE = 'what: Order a scale., owner: emre, due: 2026-12-01'
const FILES = riskWith(
  SCALE,
  'what: Train both., owner: amara, due: 2026-11-20',
  'what: Calibrate it., owner: emre, due: 2026-12-05',
)

describe('a run', () => {
  it('opens at most so many issues, the oldest first, and names the others', async () => {
    const qms = await chasedQms()
    const { waiting } = await qms.run('2026-11-25', FILES, { mostNew: 2 })
    expect(qms.issues().map((line) => line.split(': ').at(-1))).toEqual([
      'Train both (RI-001)',
      'Order a scale (RI-001)',
    ])
    expect(waiting.map(({ task }) => task)).toEqual(['Calibrate it'])
    expect(qms.heartbeat()?.body).toContain('- 2026-12-05: Calibrate it (RI-001)')
    await qms.run('2026-11-26', FILES, { mostNew: 2 })
    expect(qms.issues()).toHaveLength(3)
  })

  it('that is dry only says what it would do', async () => {
    const qms = await chasedQms()
    const { done } = await qms.run('2026-11-25', riskWith(SCALE), { isDryRun: true })
    expect(done).toEqual(['opens “By 2026-12-01: Order a scale (RI-001)”'])
    expect(qms.played.seen.filter(({ route }) => !route.startsWith('GET'))).toEqual([])
  })

  it('at the same moment as another leaves one issue each', async () => {
    const qms = await chasedQms()
    await Promise.all([qms.run('2026-11-25', FILES), qms.run('2026-11-25', FILES)])
    await qms.run('2026-11-26', FILES)
    const open = [...qms.played.state.issues.values()].filter(({ isOpen }) => isOpen)
    expect(open.map(({ title }) => title).sort()).toEqual([
      'By 2026-12-01: Order a scale (RI-001)',
      'By 2026-12-05: Calibrate it (RI-001)',
      'Overdue since 2026-11-20: Train both (RI-001)',
      'What is due: the last run of qms chase',
    ])
  })

  it('at the same moment as another writes each comment once', async () => {
    const qms = await chasedQms()
    await qms.run('2026-11-25', FILES)
    await Promise.all([qms.run('2026-12-02', FILES), qms.run('2026-12-02', FILES)])
    const written = qms.played.state.comments.map(({ issue, body }) => `${issue} ${body}`)
    expect(new Set(written).size).toBe(written.length)
  })
})

/** All issues and comments, without what tells one run from another. */
function everything({ played: { state } }: Awaited<ReturnType<typeof chasedQms>>) {
  const issues = [...state.issues.values()].map(({ title, isOpen, labels, assignees, body }) => ({
    ...{ title, isOpen, labels, assignees },
    body: body.replace(/"commit":"\d+"|commit \d+|"issues":\{[^}]*\}/g, ''),
  }))
  const comments = state.comments.map(({ issue, body }) => `${state.issues.get(issue)?.title}: ${body}`)
  return { issues: issues.sort((a, b) => (a.title < b.title ? -1 : 1)), comments: comments.sort() }
}

const LATER = riskWith(
  SCALE,
  'what: Train both., owner: amara, due: 2026-11-20, done: 2026-11-30, evidence: []',
  'what: Calibrate it., owner: emre, due: 2026-12-05',
  'what: Sell the old one., owner: helene, due: 2026-12-10',
)

type Run = readonly [day: string, files: Readonly<Record<string, string>>]
const FIRST_RUN: Run = ['2026-11-25', FILES]
const SECOND_RUN: Run = ['2026-12-02', LATER]

describe.each(['server error', 'server error after writing', 'lost answer'] as const)('a %s that lasts', (what) => {
  it.each<[string, readonly Run[], Run]>([
    ['first', [], FIRST_RUN],
    ['second', [FIRST_RUN], SECOND_RUN],
  ])('breaks off the %s run, and the next one heals it, wherever it happened', async (_name, before, broken) => {
    const play = async () => {
      const qms = await chasedQms()
      for (const run of before) await qms.run(...run)
      return { qms, seen: qms.played.seen.length }
    }
    const undisturbed = await play()
    await undisturbed.qms.run(...broken)
    const requests = undisturbed.qms.played.seen.slice(undisturbed.seen).entries()
    // Between two writes, one place is like the other.
    const writes = [...requests].filter(([, { route }]) => !route.startsWith('GET')).map(([index]) => index)
    expect(writes.length).toBeGreaterThan(5)
    for (const after of writes) {
      const { qms } = await play()
      qms.played.disturb(what, { after, times: 1000 })
      await expect(qms.run(...broken)).rejects.toThrow(/GitHub could not answer|could not be reached/)
      qms.played.calm()
      const { failures, lost } = await qms.run(...broken)
      expect([...failures, ...lost]).toEqual([])
      expect(everything(qms), `after ${after} requests`).toEqual(everything(undisturbed.qms))
    }
  })
})

it('limits and lost answers that pass are waited for, and nothing is written twice', async () => {
  const undisturbed = await chasedQms()
  await undisturbed.run('2026-11-25', FILES)
  const qms = await chasedQms()
  qms.played.disturb('secondary limit', { on: 'GET', after: 1 })
  qms.played.disturb('lost answer', { on: 'POST /repos/{owner}/{repo}/issues' })
  qms.played.disturb('too many requests', { on: 'POST /repos/{owner}/{repo}/issues', after: 1 })
  await qms.run('2026-11-25', FILES)
  expect(everything(qms)).toEqual(everything(undisturbed))
})

describe('a repository in which nothing can be written', () => {
  it.each([
    [{ hasIssues: false }, /Issues are turned off in example\/qms\. Turn them on/],
    [{ isArchived: true }, /The repository example\/qms is archived/],
    [{ denied: new Set(['issues: write']) }, /needs the permission “issues: write”/],
  ])('is told in a sentence: %j', async (given, sentence) => {
    const qms = await chasedQms(given)
    await expect(qms.run('2026-11-25', FILES)).rejects.toThrow(sentence)
  })
})

it('a repository that was renamed is found', async () => {
  const qms = await chasedQms({ owner: 'example', name: 'qms' })
  await qms.run('2026-11-25', FILES)
  Object.assign(qms.played.state, { name: 'quality' })
  qms.played.state.formerNames.push('example/qms')
  await qms.run('2026-12-02', FILES)
  expect(qms.issues()).toHaveLength(3)
})

it('without what the last run left, a run says that nobody knows what was watched', async () => {
  const qms = await chasedQms()
  await qms.run('2026-11-25', FILES)
  const heartbeat = qms.heartbeat()
  if (heartbeat) heartbeat.body = 'Is this still needed?'
  const { failures } = await qms.run('2026-11-26', FILES)
  expect(failures).toEqual([
    'The issue that tells of the last run is gone or was changed, so it is not known what was watched then. This run wrote a new one; compare it with your registers.',
  ])
  expect((await qms.run('2026-11-27', FILES)).failures).toEqual([])
})

it('more losses than an issue can hold are compared with the same commit again, until they fit', () => {
  const lost = Array.from({ length: 150 }, (_none, index) => ({ key: `QP-${index}`, since: '2026-11-26', what: 'It' }))
  const before = { ran: '2026-11-25', watched: 150, day: '2026-11-25', commit: '1'.repeat(40), issues: {}, lost: [] }
  const now = { ran: '2026-11-26', watched: 0, day: '2026-11-26', commit: '2'.repeat(40), issues: {}, lost }
  expect(nextHeartbeat(now, before)).toEqual({
    ...now,
    day: before.day,
    commit: before.commit,
    lost: lost.slice(0, 100),
  })
  expect(nextHeartbeat({ ...now, lost: lost.slice(0, 100) }, before)).toEqual({ ...now, lost: lost.slice(0, 100) })
})
