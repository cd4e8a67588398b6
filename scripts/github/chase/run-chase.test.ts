import { describe, expect, it } from 'vitest'
import { riskWith, withPeople } from '../../testing/chased-files.js'
import { chasedQms, withoutNotes } from '../../testing/chased-qms.js'
import { ENDINGS_AND_GATE } from '../../testing/endings-and-gate.js'

const scale = (rest = '') => riskWith(`what: Order a scale., owner: emre, due: 2026-12-01${rest}`)

describe('an issue', () => {
  it('is opened once what is to be done is due soon, and says what, who, when and how', async () => {
    const qms = await chasedQms()
    await qms.run('2026-11-16', scale())
    expect(qms.issues()).toEqual([])
    await qms.run('2026-11-17', scale())
    expect(qms.issues()).toEqual(['#2 open [qms-due, qms: due soon] emre-gh: By 2026-12-01: Order a scale (RI-001)'])
    expect(
      withoutNotes(qms.issue(2).body),
    ).toBe(`**Order a scale**: [RI-001 No \\*second\\* scale](https://github.example/example/qms/blob/main/qms-docs/RI-001.md)

- **By:** 2026-12-01
- **Responsible:** Emre
- **Asked for by:** ISO 9001:2015, 6.1.1 and 6.1.2

Do it and fill in “done” and “evidence”, or agree on a new date.

[Edit the file](https://github.example/example/qms/edit/main/qms-docs/RI-001.md)

This issue closes itself once that is on \`main\`. Closed by hand, it opens again as long as it is not done; closed as “not planned”, it rests for some time first. If the day cannot be kept, agree on a new one and write it into the file.`)
  })

  it('names the command where there is one', async () => {
    const qms = await chasedQms()
    const text =
      '---\nid: QP-001\ntype: procedure\ntitle: Goods in\nowner: quality-manager\nnext_review: 2026-12-01\n---\n'
    await qms.run('2026-11-17', withPeople({ 'qms-docs/QP-001.md': text }))
    expect(qms.issue(2).body).toContain('```sh\nnpx --no qms review QP-001 --outcome keep --note "…"\n```')
  })

  it('ages: title, label, a comment for each stage, and at last the manager', async () => {
    const qms = await chasedQms()
    for (const day of ['2026-11-25', '2026-12-01', '2026-12-02', '2026-12-31', '2027-01-01'])
      await qms.run(day, scale())
    expect(qms.issues()).toEqual([
      '#2 open [qms-due, qms: long overdue] emre-gh, amara-gh: Long overdue since 2026-12-01: Order a scale (RI-001)',
    ])
    expect(qms.comments(2)).toEqual([
      'This is due today, 2026-12-01.',
      'This was due on 2026-12-01 and is 1 day late. Do it, or agree on a new date.',
      'This was due on 2026-12-01 and is 31 days late. It now goes to @amara-gh, too.',
    ])
  })

  it('changes nothing from one day to the next while nothing changes', async () => {
    const qms = await chasedQms()
    await qms.run('2026-11-25', scale())
    const { changedAt } = qms.issue(2)
    expect((await qms.run('2026-11-26', scale())).done).toEqual([])
    expect(qms.issue(2).changedAt).toBe(changedAt)
  })

  it('is closed when it is done, and opens again when that was a mistake', async () => {
    const qms = await chasedQms()
    await qms.run('2026-12-02', scale())
    await qms.run('2026-12-03', scale(', done: 2026-12-02, evidence: []'))
    expect(qms.issues()).toEqual([
      '#2 closed as completed [qms-due] emre-gh: Overdue since 2026-12-01: Order a scale (RI-001)',
    ])
    await qms.run('2026-12-04', scale())
    expect(qms.issues()).toEqual([
      '#2 open [qms-due, qms: overdue] emre-gh: Overdue since 2026-12-01: Order a scale (RI-001)',
    ])
    expect(qms.comments(2)).toEqual([
      'Closed. “done” says 2026-12-02.',
      'Open again: it is to be done by 2026-12-01, and that is not recorded as done.',
    ])
  })

  it('is closed when a later day was agreed on, and opens again when that comes near', async () => {
    const qms = await chasedQms()
    const moved = riskWith('what: Order a scale., owner: emre, due: 2027-02-01')
    await qms.run('2026-12-02', scale())
    await qms.run('2026-12-03', moved)
    await qms.run('2027-01-20', moved)
    expect(qms.issues()).toEqual(['#2 open [qms-due, qms: due soon] emre-gh: By 2027-02-01: Order a scale (RI-001)'])
    expect(qms.comments(2)[0]).toBe('Closed. The day is now 2027-02-01.')
  })

  it('says what a review decided', async () => {
    const qms = await chasedQms()
    const procedure = (next: string) =>
      `---\nid: QP-001\ntype: procedure\ntitle: Goods in\nowner: amara\nnext_review: ${next}\n---\n`
    const review =
      '---\nid: DR-2026-001\ntype: document-review\ndocument: QP-001\nreviewed: 2026-12-02\noutcome: keep\nnext_review: 2028-12-02\n---\n'
    await qms.run('2026-12-01', withPeople({ 'qms-docs/QP-001.md': procedure('2026-12-01') }))
    await qms.run(
      '2026-12-02',
      withPeople({ 'qms-docs/QP-001.md': procedure('2028-12-02'), 'qms-docs/DR-2026-001.md': review }),
    )
    expect(qms.comments(2)).toEqual([
      'Closed. It was reviewed on 2026-12-02 (DR-2026-001). The next review is due on 2028-12-02.',
    ])
  })

  it('is not planned any more when the document was retired', async () => {
    const qms = await chasedQms()
    const objective = (rest: string) =>
      `---\nid: QO-001\ntype: quality-objective\nowner: amara\ndue: 2026-12-01\n${rest}---\n`
    await qms.run('2026-12-01', withPeople({ 'qms-docs/QO-001.md': objective('') }))
    await qms.run('2026-12-02', withPeople({ 'qms-docs/QO-001.md': objective('retired: { on: 2026-12-02 }\n') }))
    expect(qms.issues()[0]).toContain('closed as not_planned')
    expect(qms.comments(2)).toEqual(['Closed. The document was retired on 2026-12-02.'])
  })
})

it('what ends in the settings, and a text that is held back past its day, have issues of their own until that is settled', async () => {
  const qms = await chasedQms()
  await qms.run('2026-02-24', ENDINGS_AND_GATE)
  expect(qms.issues()).toEqual([
    '#2 open [qms-due, qms: overdue] ada-gh: Overdue since 2026-02-20: See that revision 2 is acknowledged: 0 of 1 people have (QP-001)',
    '#3 open [qms-due, qms: overdue] ada-gh: Overdue since 2026-02-23: Solve what is waived in QP-001, or have it accepted again (ST-001)',
    '#4 open [qms-due, qms: due soon] ben-gh: By 2026-02-28: List a new key of Ben, or let the present one go (ST-001)',
    '#5 open [qms-due, qms: due soon] ada-gh: By 2026-03-05: Hand over what Ben owns and does (ST-001)',
    '#6 open [qms-due, qms: due soon] ada-gh: By 2026-03-05: Give the role buyer to another person (ST-001)',
    '#7 open [qms-due, qms: due soon] ada-gh: By 2026-03-06: Read revision 2 and acknowledge it (QP-001)',
  ])
  const settled = {
    'qms-docs/qms.yml': String(ENDINGS_AND_GATE['qms-docs/qms.yml']).replace(/waivers: .*/, ''),
    'qms-docs/people.yml': String(ENDINGS_AND_GATE['qms-docs/people.yml']).replaceAll(/2026-0[23]-../g, '2027-12-31'),
    'qms-docs/AK-2026-001.md':
      '---\nid: AK-2026-001\ntype: acknowledgement\ntitle: Read\ndocument: QP-001\nrevision: 2\nkind: read\non: 2026-02-24\npeople: [ada]\n---\n',
  }
  await qms.run('2026-02-25', { ...ENDINGS_AND_GATE, ...settled })
  expect([2, 3, 4, 5, 6, 7].flatMap(qms.comments)).toEqual([
    'Closed. Enough people have acknowledged revision 2.',
    'Closed. The waiver is gone.',
    'Closed. It is over, or was given another end.',
    'Closed. The day is now 2027-12-31.',
    'Closed. The day is now 2027-12-31.',
    'Closed. Ada has acknowledged it, or no longer has to know it.',
  ])
})

describe('the issue about the last run', () => {
  it('tells when it was, what is watched, and what waits', async () => {
    const qms = await chasedQms()
    const more = 'what: Calibrate it., owner: emre, due: 2026-12-05'
    await qms.run('2026-12-02', riskWith('what: Order a scale., owner: emre, due: 2026-12-01', more), { mostNew: 1 })
    expect(
      withoutNotes(qms.heartbeat()?.body ?? ''),
    ).toBe(`\`qms chase\` ran last on **2026-12-02**. If that is long ago, the schedule has stopped: start the workflow by hand, and find out why.

| stage | items |
|---|--:|
| long overdue | 0 |
| overdue | 1 |
| due | 0 |
| due soon | 1 |
| later | 0 |
| **watched** | **2** |

## Waiting for the next run

One run opens only so many issues: \`due.most_new_issues\` in qms.yml.

- 2026-12-05: Calibrate it (RI-001)`)
  })

  it('has, like all of ours, a label with a colour and a description', async () => {
    const qms = await chasedQms()
    await qms.run('2026-12-02', scale())
    expect(qms.played.state.labels.filter(({ color, description }) => color === 'ededed' || !description)).toEqual([])
  })
})
