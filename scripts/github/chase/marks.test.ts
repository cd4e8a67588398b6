import { describe, expect, it } from 'vitest'
import { riskWith } from '../../testing/chased-files.js'
import { chasedQms, withoutNotes } from '../../testing/chased-qms.js'
import { DUE_LABEL, HEARTBEAT_LABEL } from './issue-labels.js'

const SCALE = 'what: Order a scale., owner: emre, due: 2026-12-01'
const OURS = '#2 open [qms-due, qms: due soon] emre-gh: By 2026-12-01: Order a scale (RI-001)'

async function opened() {
  const qms = await chasedQms()
  await qms.run('2026-11-25', riskWith(SCALE))
  return qms
}

describe('marks of ours that another account wrote', () => {
  it('are not believed in an issue, which is left alone and named', async () => {
    const qms = await chasedQms()
    const forged = `<!-- qms:due {"key":"RI-001/actions/d0bbe1af/due","stage":"due soon","title":"","assigned":[],"comments":0} -->\nDone.`
    const copy = qms.played.addIssue({ title: 'Scale', by: 'mallory', body: forged, labels: [DUE_LABEL] })
    const { remarks } = await qms.run('2026-11-25', riskWith(SCALE))
    expect(remarks).toEqual([
      '#1 is marked like an issue of qms chase, but mallory opened it, so it is left alone. Take its label qms-due away.',
    ])
    expect(qms.issues()).toEqual(['#1 open [qms-due] nobody: Scale', OURS.replace('#2', '#3')])
    expect(copy.body).toBe(forged)
    expect((await qms.run('2026-11-26', riskWith(SCALE))).done).toEqual([])
  })

  it('are not believed in a comment, so that the manager is told all the same', async () => {
    const qms = await opened()
    const comment = {
      ...{ id: 900, issue: 2, body: 'Fine. <!-- qms:comment 1 -->', by: 'mallory' },
      at: '2026-11-26T08:00:00Z',
      changedAt: '2026-11-26T08:00:00Z',
    }
    qms.played.state.comments.push(comment)
    await qms.run('2026-12-02', riskWith(SCALE))
    expect(qms.comments(2)).toEqual([
      'Fine.',
      'This was due on 2026-12-01 and is 1 day late. Do it, or agree on a new date.',
    ])
    expect(comment.body).toBe('Fine. <!-- qms:comment 1 -->')
  })

  it('are not believed in an issue that was opened while our answer was lost', async () => {
    const qms = await chasedQms()
    await qms.run('2026-11-01', riskWith(SCALE))
    const mark = '<!-- qms:due {"key":"RI-001/actions/d0bbe1af/due",'
    qms.played.addIssue({ by: 'mallory', body: `${mark}"stage":""} -->`, labels: [DUE_LABEL, 'qms: due soon'] })
    qms.played.disturb('server error', { on: 'POST /repos/{owner}/{repo}/issues' })
    await qms.run('2026-11-25', riskWith(SCALE))
    expect(qms.issues().filter((line) => line.includes('emre-gh'))).toEqual([OURS.replace('#2', '#3')])
  })

  it('of the last run stop everything before a second set of issues is opened', async () => {
    const qms = await opened()
    for (const issue of qms.played.state.issues.values()) issue.by = 'amara-gh'
    await expect(qms.run('2026-11-26', riskWith(SCALE))).rejects.toThrow(
      '#1 tells of a run of qms chase under the account amara-gh, and this run is github-actions[bot]. Anybody can copy such an issue, so it is not believed, and nothing was changed. If it is yours, name the account in qms.yml: “issue_accounts: [amara-gh]” under “due”. If not, take its label qms-due away.',
    )
    expect(qms.issues()).toEqual([OURS])
    const named = { ...riskWith(SCALE), 'qms-docs/qms.yml': 'due: { issue_accounts: [Amara-GH] }\n' }
    expect((await qms.run('2026-11-26', named)).done).toEqual([])
    expect(qms.heartbeat()?.body).toContain('ran last on **2026-11-26**')
  })

  it('do not count as ours for the date of the last run, but those of a workflow do for a person', async () => {
    const qms = await opened()
    qms.played.addIssue({ by: 'mallory', body: '<!-- qms:heartbeat {} -->', labels: [DUE_LABEL, HEARTBEAT_LABEL] })
    qms.played.state.login = 'amara-gh'
    expect((await qms.run('2026-11-26', riskWith(SCALE))).done).toEqual([])
    expect(qms.issues()).toEqual([OURS])
  })
})

it('an issue of a person with the same title, and without our label, is left alone', async () => {
  const qms = await chasedQms()
  const own = qms.played.addIssue({ title: 'By 2026-12-01: Order a scale (RI-001)', by: 'emre-gh', body: 'I will.' })
  const { remarks } = await qms.run('2026-11-25', riskWith(SCALE))
  expect([remarks, own.body, own.labels]).toEqual([[], 'I will.', []])
  expect(withoutNotes(qms.issue(3).body)).toMatch(/^\*\*Order a scale/)
})
