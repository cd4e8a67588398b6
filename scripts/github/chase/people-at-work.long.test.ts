import { describe, expect, it } from 'vitest'
import { riskText, riskWith, withPeople } from '../../testing/chased-files.js'
import { chasedQms, withoutNotes } from '../../testing/chased-qms.js'

const SCALE = 'what: Order a scale., owner: emre, due: 2026-12-01'
const OVERDUE = '#2 open [qms-due, qms: overdue] emre-gh: Overdue since 2026-12-01: Order a scale (RI-001)'

async function opened() {
  const qms = await chasedQms()
  await qms.run('2026-11-25', riskWith(SCALE))
  return qms
}

describe('what people do to an issue', () => {
  it('stays: a title of their own, and text around ours, as GitHub’s editor saves it', async () => {
    const qms = await opened()
    const issue = qms.issue(2)
    issue.title = 'Scale!'
    issue.body = `Ordered from Mettler.\n\n${issue.body}\n\nArrives Monday.`.replaceAll('\n', '\r\n')
    await qms.run('2026-12-02', riskWith(SCALE))
    expect(qms.issues()).toEqual(['#2 open [qms-due, qms: overdue] emre-gh: Scale!'])
    const said = withoutNotes(qms.issue(2).body)
    expect(said).toMatch(/^Ordered from Mettler\.\n\n\n?\*\*Order a scale\*\*/)
    expect(said).toMatch(/Arrives Monday\.$/)
  })

  it('is healed: a text without our note', async () => {
    const qms = await opened()
    qms.issue(2).body = 'I do it on Monday.'
    await qms.run('2026-12-02', riskWith(SCALE))
    expect(qms.issues()).toEqual([OVERDUE])
    expect(withoutNotes(qms.issue(2).body)).toMatch(/^\*\*Order a scale\*\*[\s\S]*I do it on Monday\.$/)
    await qms.run('2027-01-01', riskWith(SCALE))
    expect(qms.comments(2)).toHaveLength(1)
  })

  it('is healed: an issue without our labels', async () => {
    const qms = await opened()
    qms.issue(2).labels = ['help wanted']
    await qms.run('2026-12-02', riskWith(SCALE))
    expect(qms.issues()).toEqual([OVERDUE.replace('[', '[help wanted, ')])
  })

  it('is told: a locked issue changes, but GitHub takes no comment', async () => {
    const qms = await opened()
    qms.issue(2).isLocked = true
    const { failures } = await qms.run('2026-12-02', riskWith(SCALE))
    expect(failures).toEqual([
      'updates #2, overdue: Order a scale (RI-001): The conversation is locked, so GitHub refuses a new comment on #2. Unlock it, or leave it as it is.',
    ])
    expect(qms.issues()).toEqual([OVERDUE])
    expect((await qms.run('2026-12-03', riskWith(SCALE))).failures).toEqual([])
  })

  it('is undone: an issue closed by hand that is not done', async () => {
    const qms = await opened()
    Object.assign(qms.issue(2), { isOpen: false, reason: 'completed' })
    const { done } = await qms.run('2026-11-26', riskWith(SCALE))
    expect(done).toEqual(['reopens #2, due soon: Order a scale (RI-001)'])
    expect(qms.issue(2).isOpen).toBe(true)
  })

  it('stays: an issue passed on to another person, until it goes up', async () => {
    const qms = await opened()
    qms.issue(2).assignees = ['yvonne-gh']
    await qms.run('2026-12-02', riskWith(SCALE))
    expect(qms.issue(2).assignees).toEqual(['yvonne-gh'])
    await qms.run('2027-01-01', riskWith(SCALE))
    expect(qms.issue(2).assignees).toEqual(['yvonne-gh', 'emre-gh', 'amara-gh'])
  })

  it('is told: an issue with our label that nobody knows', async () => {
    const qms = await opened()
    qms.played.addIssue({ title: 'Something', labels: ['qms-due'] })
    const { remarks } = await qms.run('2026-11-26', riskWith(SCALE))
    expect(remarks).toEqual([
      '#3 has the label qms-due, and it is unknown what it is about. Take the label away, or close it.',
    ])
  })

  it('is closed: a copy of an issue', async () => {
    const qms = await opened()
    const { title, body, labels } = qms.issue(2)
    qms.played.addIssue({ title, body, labels, by: qms.played.state.login })
    await qms.run('2026-11-26', riskWith(SCALE))
    expect(qms.issues()[1]).toContain('#3 closed as duplicate [qms-due]')
    expect(qms.comments(3)).toEqual(['This is about the same as #2, where it goes on.'])
    expect((await qms.run('2026-11-27', riskWith(SCALE))).done).toEqual([])
  })
})

describe('what people do to a document', () => {
  it('leaves the issue: another folder, another title, an entry before it, other words', async () => {
    const qms = await opened()
    const other = 'what: Train both., owner: amara, due: 2027-06-01'
    const moved = withPeople({ 'qms-docs/risks/second.md': riskText(other, SCALE).replace('second', 'third') })
    await qms.run('2026-11-26', moved)
    const reworded = withPeople({
      'qms-docs/risks/second.md': riskText(other, SCALE.replace('Order', 'Order and calibrate')),
    })
    const { lost } = await qms.run('2026-11-27', reworded)
    expect(lost).toEqual([])
    expect(qms.issues()).toEqual([
      '#2 open [qms-due, qms: due soon] emre-gh: By 2026-12-01: Order and calibrate a scale (RI-001)',
    ])
  })

  it('fails every run, if it was deleted, until a person ticks its box', async () => {
    const qms = await opened()
    const missing = { key: 'RI-001/actions/d0bbe1af/due', since: '2026-11-26', what: 'Order a scale (RI-001)' }
    expect((await qms.run('2026-11-26', withPeople({}))).lost).toEqual([missing])
    expect((await qms.run('2026-12-27', withPeople({}))).lost).toEqual([missing])
    expect(qms.comments(2)).toEqual([
      '`RI-001/actions/d0bbe1af/due` is not watched any more: the document is gone, or it lost the date. Bring it back; if it was given up on purpose, tick its box in #1.',
    ])
    const line = '- [ ] `RI-001/actions/d0bbe1af/due` Order a scale (RI-001), since 2026-11-26'
    const heartbeat = qms.issue(1)
    expect(heartbeat.body).toContain(line)
    heartbeat.body = heartbeat.body.replace(line, line.replace('[ ]', '[x]')).replaceAll('\n', '\r\n')
    expect((await qms.run('2026-12-28', withPeople({}))).lost).toEqual([])
    expect(qms.issues()[0]).toContain('closed as not_planned')
    expect((await qms.run('2026-12-29', withPeople({}))).lost).toEqual([])
  })

  it('fails also for what had no issue yet, and no more once it is back', async () => {
    const qms = await chasedQms()
    const objective = (due: string) =>
      withPeople({ 'qms-docs/QO-001.md': `---\nid: QO-001\ntype: quality-objective\n${due}---\n` })
    await qms.run('2026-06-01', objective('due: 2026-12-01\n'))
    expect((await qms.run('2026-06-02', objective(''))).lost).toEqual([
      { key: 'QO-001/due', since: '2026-06-02', what: 'Say whether the objective was reached (QO-001)' },
    ])
    expect((await qms.run('2026-06-03', objective('due: 2027-01-31\n'))).lost).toEqual([])
  })
})

describe('who is assigned', () => {
  it('is the manager, and the issue says why, if the owner has no login or GitHub assigns nothing to it', async () => {
    const assignable = new Set(['amara-gh', 'helene-gh'])
    const qms = await chasedQms({ assignable })
    await qms.run('2026-11-25', riskWith(SCALE, SCALE.replace('emre', 'yvonne').replace('Order', 'Check')))
    expect(qms.issues().map((line) => line.split(':')[1])).toEqual([' due soon] amara-gh', ' due soon] amara-gh'])
    expect(qms.issue(2).body).toContain(
      'GitHub assigns no issue to emre-gh (Emre): the login was renamed, or may not see this repository. Correct it in people.yml.',
    )
    expect(qms.issue(3).body).toContain('Yvonne has no GitHub login in people.yml.')
    assignable.add('emre-gh')
    await qms.run('2026-11-26', riskWith(SCALE))
    expect(qms.issue(2).assignees).toEqual(['emre-gh'])
  })

  it('is nobody, if GitHub assigns issues to none of them', async () => {
    const qms = await chasedQms({ assignable: new Set() })
    await qms.run('2026-11-25', riskWith(SCALE))
    expect(qms.issue(2).assignees).toEqual([])
    expect(qms.issue(2).body).toContain('So this issue is not assigned.')
  })
})
