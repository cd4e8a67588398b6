import { describe, expect, it } from 'vitest'
import { toUtf8 } from '../../core/bytes/utf8.js'
import { plannedContent } from '../../core/edit/planned-content.js'
import { isRefusal, type PlanOrRefusal } from '../../core/model/plan.js'
import type { RoadmapMethod } from '../../core/model/roadmap-method.js'
import { memoryTree, readQms, roadmapMethods } from '../../core/read/index.js'
import { planRoadmap, type RoadmapAsked } from './plan-roadmap.js'
import { milestoneEvidenceKnown } from './rules/milestone-evidence-known.js'

const milestone = (step: string, weeks: number, ...after: string[]) => ({
  step,
  title: `To ${step}`,
  phase: 'Build',
  weeks,
  after,
  objective: `It is so that ${step}.`,
  responsible: 'ada',
  recorded: ['meeting'],
  inspectors_look_for: ['Minutes'],
})

const method = (id: string, ...milestones: RoadmapMethod['milestones']): RoadmapMethod => ({
  id,
  title: `Way ${id}`,
  fits: 'Everyone.',
  months: [2, 4],
  milestones,
})

const METHODS = [
  method('long', milestone('begin', 2), milestone('write', 6, 'begin'), milestone('talk', 1, 'begin')),
  method('short', milestone('begin', 2), milestone('end', 2, 'begin')),
]

const FILES = {
  'qms-docs/qms.yml': 'standards: [iso-9001-2015]\n',
  'qms-docs/people.yml': 'people: [{ id: ada, name: Ada, from: 2020-01-01 }]\n',
}

type Files = Readonly<Record<string, string>>

const ROADMAP = 'qms-docs/roadmap/RM-001.md'

async function plan(files: Files, asked: Partial<RoadmapAsked>) {
  const qms = await readQms(memoryTree(files), { today: () => '2026-11-22' })
  const standard = qms.standards.get('iso-9001-2015')
  if (!standard) throw new Error('The toolkit knows this standard.')
  const made = planRoadmap(qms, { standard, methods: METHODS, ...asked })
  return {
    says: isRefusal(made) ? `${made.reason} ${made.remedy}` : made.sentences,
    files: carriedOut(files, made),
  }
}

function carriedOut(files: Files, made: PlanOrRefusal): Files {
  if (isRefusal(made)) return files
  const written = made.changes.map((change) => {
    if (change.kind !== 'create' && change.kind !== 'edit') throw new Error(`Nothing else is planned: ${change.kind}`)
    const present = change.kind === 'edit' ? toUtf8(files[change.path] ?? '') : undefined
    return [change.path, String(plannedContent(change, present))] as const
  })
  return { ...files, ...Object.fromEntries(written) }
}

/** The milestones, a line each. */
async function milestonesOf(files: Files) {
  const qms = await readQms(memoryTree(files), { today: () => '2026-11-22' })
  return qms
    .ofType('milestone')
    .map(({ id, fields: { step, from, until, dropped } }) => [id, step, from, until, dropped].filter(Boolean).join(' '))
}

const BEGUN = { method: 'long', start: '2027-01-01', target: '2027-03-02', owner: 'ada' }

describe('a roadmap', () => {
  it('spreads the milestones of a method over the days from start to target', async () => {
    const { says, files } = await plan(FILES, BEGUN)
    expect(await milestonesOf(files)).toEqual([
      'RM-001#1 begin 2027-01-01 2027-01-16',
      'RM-001#2 write 2027-01-16 2027-03-02',
      'RM-001#3 talk 2027-01-16 2027-01-24',
    ])
    expect(says).toEqual([
      `${ROADMAP} has 3 milestones, from 2027-01-01 to 2027-03-02, way long.`,
      'Look at “responsible” and the days of each, add “lead”, “team”, “resources” and “budget” where you want them, and have it approved: qms approve RM-001',
      'A milestone is reached when the system shows it. “qms roadmap” says where you are, “qms next” what to do this week.',
    ])
  })

  it('takes as long as is usual for a small organization, where no target is given', async () => {
    expect((await plan(FILES, { ...BEGUN, target: undefined })).says).toContain(
      `${ROADMAP} has 3 milestones, from 2027-01-01 to 2027-03-01, way long.`,
    )
  })

  it('says where it is shorter or longer than usual, and keeps the days that were asked for', async () => {
    expect((await plan(FILES, { ...BEGUN, target: '2027-02-01' })).says).toContain(
      'That is short: 2 to 4 months are usual way long.',
    )
    expect((await plan(FILES, { ...BEGUN, target: '2028-02-01' })).says).toContain(
      'That is long: 2 to 4 months are usual way long.',
    )
  })

  it('moves its days, and keeps what people wrote', async () => {
    const { files } = await plan(FILES, BEGUN)
    const byHand = { ...files, [ROADMAP]: (files[ROADMAP] ?? '').replace('title: To write', 'title: Write it all') }
    const moved = await plan(byHand, { target: '2027-05-01' })
    expect(moved.says).toEqual([`${ROADMAP} now goes from 2027-01-01 to 2027-05-01, way long.`])
    expect(await milestonesOf(moved.files)).toContain('RM-001#2 write 2027-01-31 2027-05-01')
    expect(moved.files[ROADMAP]).toContain('title: Write it all')
    expect((await plan(moved.files, { target: '2027-05-01' })).says).toEqual([`${ROADMAP} has these days already.`])
  })

  it('goes on by another method: what both have stays, what only the old one has is dropped', async () => {
    const { files } = await plan(FILES, BEGUN)
    const other = await plan(files, { method: 'short' })
    expect(other.says).toEqual([
      `${ROADMAP} now goes from 2027-01-01 to 2027-03-02, way short.`,
      'RM-001#2 “To write” is dropped: the new method has no such milestone.',
      'RM-001#3 “To talk” is dropped: the new method has no such milestone.',
      '“To end” is new, from 2027-01-31 to 2027-03-02.',
    ])
    expect(await milestonesOf(other.files)).toEqual([
      'RM-001#1 begin 2027-01-01 2027-01-31',
      'RM-001#2 write 2027-01-16 2027-03-02 2026-11-22',
      'RM-001#3 talk 2027-01-16 2027-01-24 2026-11-22',
      'RM-001#4 end 2027-01-31 2027-03-02',
    ])
  })

  it('a milestone that both methods have comes after what the new one says, and one of one’s own stays', async () => {
    const methods = [
      METHODS[0],
      method('by-talks', milestone('begin', 2), milestone('meet', 2, 'begin'), milestone('talk', 1, 'meet')),
    ]
    const { files } = await plan(FILES, BEGUN)
    const own =
      '  - { no: 4, title: Move, step: move, from: 2027-01-01, until: 2027-02-01, after: [talk] }\n---\n\nThe way'
    const byHand = { ...files, [ROADMAP]: (files[ROADMAP] ?? '').replace('---\n\nThe way', own) }
    const other = await plan(byHand, { methods: methods.flatMap((one) => one ?? []), method: 'by-talks' })
    const qms = await readQms(memoryTree(other.files), { today: () => '2026-11-22' })
    const links = qms.ofType('milestone').map(({ fields: { step, after, dropped } }) => [step, after, dropped])
    expect(links).toEqual([
      ['begin', [], undefined],
      ['write', ['begin'], '2026-11-22'],
      ['talk', ['meet'], undefined],
      ['move', ['talk'], undefined],
      ['meet', ['begin'], undefined],
    ])
    expect([...milestoneEvidenceKnown.check(qms, new Set())]).toEqual([])
  })

  it('is not begun beside one that cannot be read', async () => {
    const { says } = await plan({ ...FILES, [ROADMAP]: '---\nid: RM-001\ntype: [roadmap\n---\n' }, BEGUN)
    expect(says).toContain(`${ROADMAP} cannot be read, and may be the roadmap that is meant.`)
  })

  it.each([
    [{ method: undefined }, 'Nothing says by which method you go. Name one with --method:'],
    [{ method: 'fast' }, 'There is no method called “fast”. Name one with --method:'],
    [
      { start: '2027-04-01' },
      'The target, 2027-03-02, is not after the start, 2027-04-01. Give a later day with --target.',
    ],
    [
      { start: '2026-01-01', target: '2026-11-21' },
      'The target, 2026-11-21, is past. Give a day to come with --target.',
    ],
    [
      { owner: undefined },
      'There is no roadmap to ISO 9001:2015 yet, and nothing says who keeps it. Name the role or person with --owner, such as --owner quality-manager.',
    ],
  ])('is not begun with %j', async (other, says) => {
    expect((await plan(FILES, { ...BEGUN, ...other })).says).toContain(says)
  })
})

describe.each(roadmapMethods().map((one) => [one.id, one] as const))('the method %s', (id, known) => {
  it('begins a roadmap in which all names are known', async () => {
    const { files } = await plan(FILES, { methods: [known], method: id, owner: 'ada' })
    const qms = await readQms(memoryTree(files), { today: () => '2026-11-22' })

    expect([...milestoneEvidenceKnown.check(qms, new Set())].map(({ message }) => message)).toEqual([])
    expect(qms.ofType('milestone')).toHaveLength(known.milestones.length)
  })
})
