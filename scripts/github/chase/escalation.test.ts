import { describe, expect, it } from 'vitest'
import { riskWith } from '../../testing/chased-files.js'
import { chasedQms, withoutNotes } from '../../testing/chased-qms.js'

const SCALE = riskWith('what: Order a scale., owner: emre, due: 2026-12-01')

function peopled(people: string, owner = 'emre') {
  return {
    ...riskWith(`what: Order a scale., owner: ${owner}, due: 2026-12-01`),
    'qms-docs/people.yml': `people:\n${people}`,
  }
}

const EMRE = '  - { id: emre, name: Emre, github: emre-gh, from: 2019-01-01, reports_to: amara }\n'
const AMARA = '  - { id: amara, name: Amara, from: 2019-01-01, roles: [{ role: quality-manager }] }\n'

describe('the run fails, and says why, if what goes up reaches no one', () => {
  it('since no one holds the role', async () => {
    const qms = await chasedQms()
    const { unreached } = await qms.run(
      '2026-11-25',
      peopled('  - { id: emre, name: Emre, from: 2019-01-01 }\n', 'lab-lead'),
    )
    expect(unreached).toEqual([
      'Order a scale (RI-001) is assigned to no one. No one here holds lab-lead. No one here holds quality-manager, to whom it would go (“due”, “escalate_to” in qms.yml).',
    ])
    expect(withoutNotes(qms.heartbeat()?.body ?? '')).toContain(
      '## Reaches no one\n\nMake sure that each of these reaches a person.\n\n- Order a scale (RI-001) is assigned to no one.',
    )
  })

  it('since the manager has no login', async () => {
    const qms = await chasedQms()
    const files = peopled(EMRE + AMARA)
    expect((await qms.run('2026-12-31', files)).unreached).toEqual([])
    expect((await qms.run('2027-01-01', files)).unreached).toEqual([
      'Order a scale (RI-001) is long overdue, and no one above is told of it. Amara has no GitHub login in people.yml.',
    ])
  })

  it('since GitHub assigns issues to none of them', async () => {
    const qms = await chasedQms({ assignable: new Set() })
    expect((await qms.run('2026-11-25', SCALE)).unreached).toEqual([
      'Order a scale (RI-001) is assigned to no one. GitHub assigns no issue to emre-gh (Emre): the login was renamed, or may not see this repository. Correct it in people.yml. GitHub assigns no issue to amara-gh (Amara): the login was renamed, or may not see this repository. Correct it in people.yml.',
    ])
  })

  it('since GitHub leaves them out without a word', async () => {
    const qms = await chasedQms({ dropsAssignees: true })
    expect((await qms.run('2026-11-25', SCALE)).failures).toEqual([
      'opens “By 2026-12-01: Order a scale (RI-001)”: GitHub assigned #2 to no one: the token may write issues, but not assign them. It needs the right to write in the repository.',
    ])
  })

  it('but not if the person at the top is the one who has to do it', async () => {
    const qms = await chasedQms()
    const files = peopled(AMARA.replace('from:', 'github: amara-gh, from:'), 'amara')
    expect((await qms.run('2027-02-01', files)).unreached).toEqual([])
  })
})

describe('what is long overdue', () => {
  it('is brought to mind each month, by name, until it is done', async () => {
    const qms = await chasedQms()
    for (const day of [
      '2026-12-02',
      '2027-01-01',
      '2027-01-31',
      '2027-02-01',
      '2027-02-02',
      '2027-03-01',
      '2027-06-15',
    ]) {
      await qms.run(day, SCALE)
    }
    const reminder = (days: number) =>
      `@emre-gh and @amara-gh: this was due on 2026-12-01 and is ${days} days late. Do it, agree on a new date, or record that it is given up. The next reminder comes in a month.`
    expect(qms.comments(2)).toEqual([
      'This was due on 2026-12-01 and is 31 days late. It now goes to @amara-gh, too.',
      reminder(62),
      reminder(90),
      reminder(196),
    ])
  })

  it('since before it was known is not brought to mind at once', async () => {
    const qms = await chasedQms()
    for (const day of ['2027-06-01', '2027-06-02', '2027-06-30']) await qms.run(day, SCALE)
    expect(qms.comments(2)).toEqual([])
    await qms.run('2027-07-01', SCALE)
    expect(qms.comments(2)).toHaveLength(1)
  })

  it('and has a note of an earlier version is brought to mind a month after the update', async () => {
    const qms = await chasedQms()
    await qms.run('2027-01-10', SCALE)
    qms.issue(2).body = qms.issue(2).body.replace(/,"reminded":"[^"]*"/, '')
    for (const day of ['2027-05-01', '2027-05-31']) await qms.run(day, SCALE)
    expect(qms.comments(2)).toEqual([])
    await qms.run('2027-06-01', SCALE)
    expect(qms.comments(2)).toHaveLength(1)
  })
})
