import { describe, expect, it } from 'vitest'
import { sha256 } from '../../core/bytes/digest.js'
import { decideReview } from '../../testing/decide-review.js'
import { REVIEW_COMPANY } from '../../testing/review-company.js'
import { temporaryRepository } from '../../testing/temporary-repository.js'

const folder = 'qms-docs/records/management-reviews'
const REVIEW = `${folder}/MR-2026-01.md`
const FIGURES = `${folder}/MR-2026-01.figures.json`

const today = '2026-10-20'

const open = () => {
  const repository = temporaryRepository(REVIEW_COMPANY)
  return { ...repository, run: (...args: string[]) => repository.qms(...args, '--today', today) }
}

const decide = (repository: ReturnType<typeof open>) => {
  repository.run('new', 'management-review')
  decideReview(repository, today)
}

describe('qms new management-review', () => {
  it('writes what the records say of each input, and keeps the figures in a file beside it', () => {
    const { run, read } = open()
    expect(run('new', 'management-review').code).toBe(0)
    const text = read(REVIEW)
    expect(text).toContain(`figures:
  file: MR-2026-01.figures.json
  sha256: ${sha256(read(FIGURES))}
decisions:
  - point: KI-001/off-target
    about: KI-001
  - point: CA-2026-001/actions/A1/due
    about: CA-2026-001
---`)
    expect(text).toContain(`period_from: 2025-10-21
period_to: 2026-10-20
chair: eva
attendees: [eva]
next: 2027-10-20
`)
    expect(text).toContain(
      '## Customer satisfaction and feedback\n\nCustomer feedback: nothing was recorded, neither since 2025-10-21 nor before. Customer complaint: nothing was recorded, neither since 2025-10-21 nor before.\n',
    )
    expect(text).toContain('| KI-001 Lots on time | 83 % in 2026-09 | 95 % | off target |')
    expect(text).toContain('- CA-2026-001 Scales drift: 2026-06-01, open\n')
    expect(text).toContain(
      '| CA-2026-001 | Order a second scale: due on 2026-09-30, 20 days late, Ada Example. | CA-2026-001/actions/A1/due |',
    )
  })

  it('writes the same bytes for the same records and day', () => {
    const [one, other] = [open(), open()]
    for (const { run } of [one, other]) run('new', 'management-review')
    expect(one.read(REVIEW) + one.read(FIGURES)).toBe(other.read(REVIEW) + other.read(FIGURES))
  })

  it('looks at the period that is asked for', () => {
    const { run, read } = open()
    run('new', 'management-review', '--set', 'period_from=2026-07-01', '--set', 'period_to=2026-09-30')
    expect(JSON.parse(read(FIGURES))).toMatchObject({
      as_of: '2026-10-20',
      period: { from: '2026-07-01', to: '2026-09-30' },
      before: { from: '2026-03-31', to: '2026-06-30' },
    })
  })
})

describe('a management review', () => {
  it('does not close before each open point is decided, the conclusion is drawn, and top management approved it', () => {
    const { run } = open()
    run('new', 'management-review')
    expect(run('close', 'MR-2026-01').error).toBe(`MR-2026-01 cannot be closed yet:
  “actions” is missing or empty: a management review closes with what was decided: list the actions, each with owner and day (ISO 9001, 9.3.3).
  “conclusion” is missing or empty: a management review closes with what top management concludes about the quality management system (ISO 9001, 9.3.1).
  Nothing is decided on “KI-001/off-target”: Lots on time: 83 % in 2026-09, target 95 % and more. Say in “decisions” what is done, or why nothing is.
  Nothing is decided on “CA-2026-001/actions/A1/due”: Order a second scale: due on 2026-09-30, 20 days late, Ada Example. Say in “decisions” what is done, or why nothing is.
  Top management has not approved this text of MR-2026-01. When all is decided, commit it, and have it approved: qms approve MR-2026-01
Fill it in with --set, or in ${REVIEW}.
`)
  })

  it('is approved by who led it, stays approved while its actions are done, and then closes', () => {
    const repository = open()
    const { run, commit } = repository
    decide(repository)
    expect(run('approve', 'MR-2026-01', '--by', 'ada').error).toContain(
      'Authors cannot approve their own text: another person has to. Ask Eva Example.',
    )
    expect(run('approve', 'MR-2026-01', '--by', 'eva').out).toContain('Eva Example approved it as eva.')
    commit('Approved')
    run('done', 'MR-2026-01', 'A1', '--evidence', 'Three offers', '--shown-by', 'QP-001')
    expect(run('close', 'MR-2026-01').out).toBe(
      `MR-2026-01 is closed as of 20 October 2026 (${REVIEW}).\nFrom now on it changes only by amendments.\n`,
    )
    expect(run('check', REVIEW).out).toContain(`✔ Looked only at ${REVIEW}: no problems.`)
  })

  it('needs a new number and a new approval where what was decided is changed afterwards', () => {
    const repository = open()
    const { run, commit } = repository
    decide(repository)
    run('approve', 'MR-2026-01', '--by', 'eva')
    run('set', 'MR-2026-01', 'decisions.1.decision=The scale is not needed any more.')
    commit('Changed')
    expect(run('approve', 'MR-2026-01', '--by', 'eva').error).toContain(
      'Revision 1 of MR-2026-01 was approved with another text (AP-MR-2026-01-1). If the record is right as it is now, give it the next number, and approve that: qms set MR-2026-01 revision=…',
    )
    expect(run('close', 'MR-2026-01').error).toContain('Top management has not approved this text of MR-2026-01.')
    run('set', 'MR-2026-01', 'revision=2')
    commit('Numbered')
    expect(run('approve', 'MR-2026-01', '--by', 'eva').code).toBe(0)
  })

  it('with figures that were changed is an error', () => {
    const { run, read, write } = open()
    run('new', 'management-review')
    write({ [FIGURES]: read(FIGURES).replace('"value":83', '"value":95') })
    const changed = sha256(read(FIGURES))
    expect(run('check', REVIEW).out).toContain(
      `The file “MR-2026-01.figures.json” is not the one that was named as evidence: its checksum is now ${changed}.`,
    )
  })
})
