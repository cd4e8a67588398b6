import { expect, it } from 'vitest'
import { riskWith } from '../../testing/chased-files.js'
import { chasedQms, withoutNotes } from '../../testing/chased-qms.js'

const SCALE = riskWith('what: Order a scale., owner: emre, due: 2026-12-01')
const CLOSED = { isOpen: false, reason: 'not_planned', closedBy: 'emre-gh', closedAt: '2026-12-03T10:00:00Z' } as const

async function closed(given: object = CLOSED) {
  const qms = await chasedQms()
  await qms.run('2026-12-02', SCALE)
  Object.assign(qms.issue(2), given)
  return qms
}

function said(qms: Awaited<ReturnType<typeof chasedQms>>, at: string, body: string, by = 'emre-gh') {
  qms.played.state.comments.push({ id: ++qms.played.state.last, issue: 2, body, by, at, changedAt: at })
}

it('what a person closed as not planned is not chased for 90 days, and that person is asked why, once', async () => {
  const qms = await closed()
  const { done, paused } = await qms.run('2026-12-04', SCALE)
  expect(done).toEqual(['leaves #2 closed until 2027-03-03: Order a scale (RI-001)'])
  expect(paused).toEqual([
    expect.objectContaining({ number: 2, by: 'emre-gh', from: '2026-12-03', until: '2027-03-03' }),
  ])
  expect(qms.issues()).toEqual([
    '#2 closed as not_planned [qms-due] emre-gh: Overdue since 2026-12-01: Order a scale (RI-001)',
  ])
  expect(qms.comments(2)).toEqual([
    '@emre-gh closed this as not planned, so it is not chased until 2027-03-03. Why? Please answer below: the reason is shown with every run until then. If it will never be done, record that in the document itself.',
  ])
  expect((await qms.run('2026-12-05', SCALE)).done).toEqual([])
  expect((await qms.run('2027-03-02', SCALE)).done).toEqual([])
})

it('the reason is shown in the issue of the last run, whether it came with the closing or later', async () => {
  const qms = await closed()
  said(qms, '2026-12-02T08:00:00Z', 'On my list.')
  said(qms, '2026-12-03T09:59:59Z', 'The supplier\n\nis bankrupt.')
  const first = await qms.run('2026-12-04', SCALE)
  expect(first.paused.map(({ reason }) => reason)).toEqual(['The supplier is bankrupt.'])
  expect(qms.comments(2).at(-1)).not.toContain('Why?')
  said(qms, '2026-12-05T08:00:00Z', 'Ignore this.', 'mallory')
  said(qms, '2026-12-06T08:00:00Z', 'We *rent* one.')
  await qms.run('2026-12-07', SCALE)
  expect(withoutNotes(qms.heartbeat()?.body ?? '')).toContain(
    '## Not chased for now\n\nA person closed these issues as not planned.\n\n- #2: Order a scale (RI-001): closed as not planned by emre-gh on 2026-12-03, chased again from 2027-03-03. Reason: “We \\*rent\\* one.”',
  )
})

it('after that time it opens again, and says why', async () => {
  const qms = await closed()
  await qms.run('2026-12-04', SCALE)
  await qms.run('2027-03-03', SCALE)
  expect(qms.issues()).toEqual([
    '#2 open [qms-due, qms: long overdue] emre-gh, amara-gh: Long overdue since 2026-12-01: Order a scale (RI-001)',
  ])
  expect(qms.comments(2).at(-1)).toBe(
    'Open again: it is to be done by 2026-12-01, and that is not recorded as done. It was closed as not planned on 2026-12-03, and that time is over. It now goes to @amara-gh, too.',
  )
})

it('how long it is, qms.yml says', async () => {
  const qms = await closed()
  const files = { ...SCALE, 'qms-docs/qms.yml': 'due: { not_planned_days: 10 }\n' }
  expect((await qms.run('2026-12-12', files)).paused).toHaveLength(1)
  expect((await qms.run('2026-12-13', files)).done).toEqual(['reopens #2, overdue: Order a scale (RI-001)'])
})

it('a program that closes it as not planned ends nothing, and neither does a person who says that it is done', async () => {
  const program = await closed({ ...CLOSED, closedBy: 'stale[bot]' })
  expect((await program.run('2026-12-04', SCALE)).done).toEqual(['reopens #2, overdue: Order a scale (RI-001)'])
  const completed = await closed({ ...CLOSED, reason: 'completed' })
  expect((await completed.run('2026-12-04', SCALE)).done).toEqual(['reopens #2, overdue: Order a scale (RI-001)'])
})

it('what is done meanwhile stays closed, and is not listed any more', async () => {
  const qms = await closed()
  await qms.run('2026-12-04', SCALE)
  const done = riskWith('what: Order a scale., owner: emre, due: 2026-12-01, done: 2026-12-05, evidence: []')
  expect(await qms.run('2026-12-06', done)).toMatchObject({ paused: [], failures: [], lost: [] })
  expect((await qms.run('2026-12-07', done)).done).toEqual([])
})

it('an account that is gone is said to be', async () => {
  const qms = await closed({ ...CLOSED, closedBy: null })
  await qms.run('2026-12-04', SCALE)
  expect(qms.comments(2)[0]).toMatch(/^This was closed as not planned, so it is not chased until 2027-03-03\./)
  expect(withoutNotes(qms.heartbeat()?.body ?? '')).toContain('by an account that is gone on 2026-12-03')
})
