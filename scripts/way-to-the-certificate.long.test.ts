import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { INIT_ANSWERS } from './testing/init-answers.js'
import { repositoryIn, temporaryRepository } from './testing/temporary-repository.js'

const GRACE = { GIT_AUTHOR_NAME: 'Grace Sample', GIT_AUTHOR_EMAIL: 'grace@example.org' }

/** Eight more people, so that the firm has ten. */
const STAFF = ['ben', 'cleo', 'dora', 'eve', 'finn', 'gus', 'hal', 'ida']
  .map((id) => `  - { id: ${id}, name: ${id} Example, from: 2026-01-05 }\n`)
  .join('')

/** A firm that `qms init` has begun, and what its people do. */
function beginFirm() {
  const repository = temporaryRepository()
  let today = '2026-01-05'
  const qms = (...command: readonly string[]) => {
    const { code, out, error } = repository.qms(...command, '--today', today)
    expect({ command, code, error }).toEqual({ command, code: 0, error: '' })
    return out
  }
  const commit = (by = {}) => {
    const when = { GIT_AUTHOR_DATE: `${today}T10:00:00Z`, GIT_COMMITTER_DATE: `${today}T10:00:00Z` }
    repositoryIn(repository.root, { ...when, ...by }).commit(`work until ${today}`)
  }
  const pathOf = (id: string) => {
    const files = readdirSync(join(repository.root, 'qms-docs'), { recursive: true, encoding: 'utf8' })
    return `qms-docs/${files.find((path) => path.endsWith(`${id}.md`))}`
  }
  const edit = (path: string, from: string | RegExp, to: string) =>
    repository.write({ [path]: repository.read(path).replaceAll(from, to) })
  expect(repository.qms('init', '.', ...INIT_ANSWERS).code).toBe(0)
  repository.write({ 'qms-docs/people.yml': repository.read('qms-docs/people.yml') + STAFF })
  for (const [name, address] of [
    ['Ada Example', 'ada'],
    ['Grace Sample', 'grace'],
  ] as const)
    edit('qms-docs/people.yml', `name: ${name}\n`, `name: ${name}\n    emails: [${address}@example.org]\n`)
  return {
    qms,
    edit,
    on(day: string) {
      today = day
    },
    /** Fills in what `init` left open, and has it approved by the managing director. */
    approve(...ids: readonly string[]) {
      for (const id of ids) edit(pathOf(id), /\[insert[^\]]*\]|<!-- .* -->/g, 'what we agreed with each other')
      commit()
      for (const id of ids) qms('approve', id, '--by', 'grace-sample')
      commit(GRACE)
    },
    /** The titles of the milestones that the system shows to be reached, of those that are late, and which points of stage 1 are ready. */
    truth() {
      commit()
      const milestones: { title: string; state: string }[] = JSON.parse(qms('report', 'roadmap', '--format', 'json'))
      const points: { stage: string; answer: string }[] = JSON.parse(qms('report', 'readiness', '--format', 'json'))
      const titles = (state: string) => milestones.filter((one) => one.state === state).map(({ title }) => title)
      const stage1 = points.filter(({ stage }) => stage.startsWith('1')).map(({ answer }) => answer)
      return { reached: titles('reached'), late: titles('late'), stage1 }
    },
    openGaps: () => Number(/Open\s+(\d+)/.exec(qms('metric', 'open-gaps'))?.[1]),
  }
}

const TO_DO = 'look at it'

it('leads a firm of ten from qms init to an audit of stage 1, and says each month what is so and nothing more', () => {
  const { qms, edit, on, approve, truth, openGaps } = beginFirm()
  qms('roadmap', '--method', 'process', '--target', '2026-12-18', '--owner', 'quality-manager')
  const begun = truth()
  expect(begun).toEqual({ reached: [], late: [], stage1: [TO_DO, TO_DO, TO_DO] })

  on('2026-01-20')
  approve('QPO-001')
  qms('new', 'meeting', 'Kick-off', '--owner', 'managing-director', ...set('kind=kick-off', 'planned=2026-01-19'))
  expect(truth().reached).toEqual([])
  qms('set', 'MT-2026-001', 'held=2026-01-19', 'attendees=grace-sample,ada-example', 'decisions=[]')
  expect(truth().reached).toEqual(['Top management commits itself'])

  on('2026-02-27')
  approve('SC-001')
  const climate = ['relevant=false', 'reason=We work at desks.', 'decided=2026-02-20', 'decided_by=grace-sample']
  qms(
    'new',
    'organization-context',
    'Where we are',
    '--owner',
    'managing-director',
    ...set(...climate.map((one) => `climate.${one}`)),
  )
  expect(truth()).toMatchObject({ reached: ['Top management commits itself'], late: ['Scope and context'] })
  qms('new', 'context-issue', 'Customers buy less', ...set('kind=external', 'effect=threat', 'since=2026-02-20'))
  expect(truth()).toMatchObject({ late: ['Scope and context'] })
  approve('CX-001')
  expect(truth()).toMatchObject({ reached: ['Top management commits itself', 'Scope and context'], late: [] })

  on('2026-03-13')
  qms('gap', '--owner', 'quality-manager')
  expect(truth().reached).not.toContain('Gap analysis')
  const all = openGaps()
  expect(all).toBeGreaterThan(50)
  edit(
    'qms-docs/gap-analysis/GA-001.md',
    /^ {4}priority: /gm,
    '    answer: We looked.\n    rating: met\n    priority: ',
  )
  expect(truth()).toMatchObject({ reached: expect.arrayContaining(['Gap analysis']), late: [] })
  expect(openGaps()).toBe(all)
  qms('close', 'GA-001#1', '--on', '2026-03-13', ...set('shown_by=CX-001'))
  expect(openGaps()).toBe(all - 1)

  on('2026-04-20')
  approve('QO-001')
  qms('new', 'risk', 'A key person falls ill', '--owner', 'quality-manager', ...set(...RISK))
  expect(truth()).toMatchObject({
    reached: expect.arrayContaining(['Objectives and risks']),
    late: [],
  })

  on('2026-06-19')
  approve('quality-manager', 'managing-director', 'PR-001', 'PR-002', 'QP-001', 'QP-002', 'QP-003', 'QP-004')
  expect(truth()).toMatchObject({ late: ['Processes'], stage1: [TO_DO, TO_DO, TO_DO] })
  approve('QP-005', 'QP-006', 'KI-001', 'KI-002', 'ST-001')
  expect(truth()).toMatchObject({ late: [], stage1: ['ready', TO_DO, TO_DO] })
  const compared = qms('gap')
  expect(compared).toContain('8.5.1: not in force yet, now in order. Documented: QP-005 is in force.')
  expect(compared).toContain('9.2.2: not in force yet, now missing. Nothing shows it: ')

  on('2026-10-23')
  expect(truth().late).toEqual(['People', 'Work by the system'])
  expect(qms('next', '--person', 'ada-example')).toContain('“People”: No training shows that it was done')
  for (const process of ['PR-001', 'PR-002'])
    qms('new', 'internal-audit', '--process', process, ...set('planned=2026-10-12', 'auditors=ben'))
  expect(truth().stage1).toEqual(['ready', TO_DO, TO_DO])
  for (const id of ['IA-2026-01', 'IA-2026-02']) qms('set', id, 'performed=2026-10-14')
  expect(truth().stage1).toEqual(['ready', 'ready', TO_DO])
  qms('new', 'management-review', 'Review of the year', ...set('held=2026-10-20', 'chair=grace-sample'))
  expect(truth()).toMatchObject({ stage1: ['ready', 'ready', 'ready'], late: ['People', 'Work by the system'] })
  expect(truth().reached).not.toContain('Certification audit')
})

const RISK = ['cause=Only one knows it', 'effect=Work waits', 'treatment=reduce', 'likelihood=2', 'impact=3'].concat(
  'identified=2026-04-02',
  'next_review=2027-04-02',
)

function set(...fields: readonly string[]): readonly string[] {
  return fields.flatMap((field) => ['--set', field])
}
