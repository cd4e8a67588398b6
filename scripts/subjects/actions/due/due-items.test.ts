import { describe, expect, it } from 'vitest'
import { memoryTree, readQms } from '../../../core/read/index.js'
import { dueItems } from './due-items.js'

const PEOPLE = `people:
  - { id: helene, name: Helene, from: 2019-01-01 }
  - { id: amara, name: Amara, from: 2019-01-01, reports_to: helene, roles: [{ role: quality-manager }] }
  - { id: jonas, name: Jonas, from: 2019-01-01, to: 2026-10-31, reports_to: amara, roles: [{ role: operations-lead }] }
  - { id: emre, name: Emre, from: 2019-01-01, reports_to: jonas, roles: [{ role: inspector }] }
  - { id: yvonne, name: Yvonne, from: 2019-01-01, roles: [{ role: inspector }] }
`

async function itemsOf(documents: Readonly<Record<string, string>>, today = '2026-11-22') {
  const files = Object.entries(documents).map(([path, text]) => [
    path,
    path.endsWith('.md') ? `---\n${text}\n---\n` : text,
  ])
  return dueItems(
    await readQms(memoryTree({ 'qms-docs/people.yml': PEOPLE, ...Object.fromEntries(files) }), { today: () => today }),
  )
}

const risk = (actions: string) => ({ 'qms-docs/RI-001.md': `id: RI-001\ntype: risk\nactions:\n${actions}` })
const order = '  - { what: Order a second scale., owner: inspector, due: 2026-12-01 }'

describe('what is due', () => {
  it('is everything that a schema marks, each in its own words', async () => {
    const items = await itemsOf({
      'qms-docs/QP-001.md': 'id: QP-001\ntype: procedure\nowner: quality-manager\nnext_review: 2026-12-20',
      'qms-docs/QO-001.md': 'id: QO-001\ntype: quality-objective\nowner: amara\ndue: 2026-11-25',
      'qms-docs/EX-001.md': 'id: EX-001\ntype: external-document\nowner: amara\nnext_check: 2026-11-22',
      'qms-docs/RI-001.md': `id: RI-001\ntype: risk\nowner: amara\nnext_review: 2027-03-01\nactions:\n${order}`,
      'qms-docs/NC-2026-001.md': 'id: NC-2026-001\ntype: nonconformity\nowner: amara\ndue: 2026-11-21',
      'qms-docs/CA-2026-001.md':
        'id: CA-2026-001\ntype: corrective-action\nowner: amara\ndue: 2026-10-22\neffectiveness: { criterion: No such complaint., check_by: 2026-10-23, verifier: emre }',
      'qms-docs/IA-2026-01.md': 'id: IA-2026-01\ntype: internal-audit\nauditors: [yvonne, emre]\nplanned: 2026-12-06',
      'qms-docs/CO-2026-001.md':
        'id: CO-2026-001\ntype: competence-record\nperson: emre\nexpires: 2026-12-07\neffectiveness: { method: Watch., due: 2026-11-30, by: amara }',
      'qms-docs/MR-2026-01.md':
        'id: MR-2026-01\ntype: management-review\nheld: 2026-04-01\nchair: helene\nnext: 2026-11-30\nclosed: 2026-05-01',
    })
    const told = items.map(({ key, task, on, stage, responsible }) =>
      [key, task, on, stage, responsible.map(({ name }) => name).join(' ')].join(' | '),
    )
    expect(told).toEqual([
      'CA-2026-001/due | Close the corrective action | 2026-10-22 | long overdue | Amara',
      'CA-2026-001/effectiveness/check_by | Check whether the corrective action worked | 2026-10-23 | overdue | Emre',
      'NC-2026-001/due | Close the nonconformity | 2026-11-21 | overdue | Amara',
      'EX-001/next_check | Look for a newer edition | 2026-11-22 | due | Amara',
      'QO-001/due | Say whether the objective was reached | 2026-11-25 | due soon | Amara',
      'CO-2026-001/effectiveness/due | Check whether what was learned works in practice | 2026-11-30 | due soon | Amara',
      'MR-2026-01/next | Hold the next management review | 2026-11-30 | due soon | Helene',
      'RI-001/actions/d8c461ef/due | Order a second scale | 2026-12-01 | due soon | Emre Yvonne',
      'IA-2026-01/planned | Carry out the audit | 2026-12-06 | due soon | Yvonne',
      'CO-2026-001/expires | Renew the competence, or end it | 2026-12-07 | later | Emre',
      'QP-001/next_review | Review the document | 2026-12-20 | due soon | Amara',
      'RI-001/next_review | Look at the risk again | 2027-03-01 | later | Amara',
    ])
  })

  it('says how it gets done, and which clause asks for it', async () => {
    const [review] = await itemsOf({ 'qms-docs/QP-001.md': 'id: QP-001\ntype: procedure\nnext_review: 2026-12-20' })
    expect(review).toMatchObject({
      how: 'Read it again, and record what you decide: keep, revise or retire.',
      command: 'qms review QP-001 --outcome keep --note "…"',
      clauses: ['iso-9001-2015/7.5.3.2'],
    })
    const [action] = await itemsOf(risk(order))
    expect(action).toMatchObject({
      how: 'Do it and fill in “done” and “evidence”, or agree on a new date.',
      clauses: ['iso-9001-2015/6.1.1', 'iso-9001-2015/6.1.2'],
      askedBy: 'ISO 9001:2015, 6.1.1 and 6.1.2',
    })
  })

  it('is not what was done, and the next management review only as the last one set it', async () => {
    const review = (id: string, held: string, next: string) => ({
      [`qms-docs/${id}.md`]: `id: ${id}\ntype: management-review\nheld: ${held}\nnext: ${next}`,
    })
    const items = await itemsOf({
      ...risk(`${order.replace(' }', ', done: 2026-11-20 }')}`),
      ...review('MR-2025-01', '2025-11-01', '2026-04-30'),
      ...review('MR-2026-01', '2026-04-20', '2026-12-30'),
      ...review('MR-2026-02', '2026-12-20', '2027-12-30'),
    })
    expect(items.map(({ key }) => key)).toEqual(['MR-2026-01/next'])
  })

  it('appears for a type of one’s own without any code', async () => {
    const certificate = {
      title: 'Certificate',
      documentType: { control: 'retained', folder: 'certificates', idFormat: 'CE-NNN', clauses: ['8.4.1'] },
      properties: {
        expires: { type: 'string', format: 'date', dueDate: ['ended'], description: 'Its last day.' },
        ended: { type: 'string', format: 'date' },
      },
    }
    const [item] = await itemsOf({
      'schemas/document-types/certificate.schema.json': JSON.stringify(certificate),
      'qms-docs/CE-001.md': 'id: CE-001\ntype: certificate\nexpires: 2026-11-30',
    })
    expect(item).toMatchObject({
      task: 'See to “expires”: its last day',
      how: 'Do what is due, then fill in “ended”, or agree on a new date.',
      stage: 'due soon',
      clauses: ['iso-9001-2015/8.4.1'],
    })
  })
})

describe('its stage', () => {
  const dates = ['2026-11-22', '2026-11-21', '2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17']
  const documents = Object.fromEntries(
    dates.map((due, index) => [
      `qms-docs/NC-2026-00${index}.md`,
      `id: NC-2026-00${index}\ntype: nonconformity\ndue: ${due}`,
    ]),
  )

  it('follows the settings to the day', async () => {
    const settings = 'due: { soon_days: 1, long_overdue_days: 1 }'
    const items = await itemsOf({ ...documents, 'qms-docs/qms.yml': settings }, '2026-11-20')
    expect(items.map(({ on, stage, daysLate }) => [on, stage, daysLate])).toEqual([
      ['2026-11-17', 'long overdue', 3],
      ['2026-11-18', 'long overdue', 2],
      ['2026-11-19', 'overdue', 1],
      ['2026-11-20', 'due', 0],
      ['2026-11-21', 'due soon', -1],
      ['2026-11-22', 'later', -2],
    ])
  })

  it('may come sooner for one type', async () => {
    const settings = 'due: { soon_days: 1, soon_days_by_type: { nonconformity: 4 } }'
    const items = await itemsOf({ ...documents, 'qms-docs/qms.yml': settings }, '2026-11-18')
    expect(items.at(-1)).toMatchObject({ on: '2026-11-22', stage: 'due soon' })
  })
})

describe('its key', () => {
  const keys = async (actions: string) => (await itemsOf(risk(actions))).map(({ key }) => key).sort()
  const other = '  - { what: Train both inspectors, owner: amara, due: 2026-12-02 }'

  it('stays when entries change places, and commas and capitals are corrected', async () => {
    const corrected = order.replace('Order a second scale.', '"order a second scale"')
    expect(await keys(`${other}\n${corrected}`)).toEqual(await keys(`${order}\n${other}`))
  })

  it('is an entry’s own id, where it has one', async () => {
    expect(await keys('  - { id: A1, what: Whatever we call it, due: 2026-12-01 }')).toEqual(['RI-001/actions/A1/due'])
  })

  it('tells entries that say the same apart', async () => {
    expect(await keys(`${order}\n${order}`)).toEqual(['RI-001/actions/d8c461ef-2/due', 'RI-001/actions/d8c461ef/due'])
  })

  it('tells documents with the same id apart', async () => {
    const twice = 'id: NC-2026-001\ntype: nonconformity\ndue: 2026-12-01'
    const items = await itemsOf({ 'qms-docs/a.md': twice, 'qms-docs/b.md': twice })
    expect(items.map(({ key }) => key)).toEqual(['NC-2026-001/due', 'qms-docs/b.md/due'])
  })
})

describe('who is concerned', () => {
  const concerned = async (owner: string, settings = '') => {
    const document = `id: NC-2026-001\ntype: nonconformity\ndue: 2026-12-01\n${owner}`
    const [item] = await itemsOf({ 'qms-docs/NC-2026-001.md': document, 'qms-docs/qms.yml': settings })
    return [item?.responsible.map(({ name }) => name), item?.escalation.map(({ name }) => name)]
  }

  it('are the holders of a role, and their managers who are still here', async () => {
    expect(await concerned('owner: inspector')).toEqual([['Emre', 'Yvonne'], ['Amara']])
  })

  it('is the manager of a person who left', async () => {
    expect(await concerned('owner: jonas')).toEqual([[], ['Amara']])
  })

  it('is the quality manager, or who is set, for a role that nobody holds', async () => {
    expect(await concerned('owner: operations-lead')).toEqual([[], ['Amara']])
    expect(await concerned('owner: operations-lead', 'due: { escalate_to: helene }')).toEqual([[], ['Helene']])
  })

  it('is nobody above the person who is at the top and answers for it', async () => {
    expect(await concerned('owner: helene', 'due: { escalate_to: helene }')).toEqual([['Helene'], []])
  })
})
