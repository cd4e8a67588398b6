import { describe, expect, it } from 'vitest'
import { SMALL_QMS } from '../../testing/small-qms.js'
import { temporaryRepository } from '../../testing/temporary-repository.js'

const TYPES = {
  'schemas/document-types/task.schema.json': JSON.stringify({
    title: 'Task',
    description: 'Something to do.',
    documentType: {
      control: 'retained',
      folder: 'records/tasks',
      idFormat: 'TK-NNN',
      storage: ['files', 'entries', 'rows'],
      register: ['id', 'title', 'on', 'by', 'due'],
    },
    properties: {
      on: { $ref: '../common.schema.json#/$defs/date', event: 'opened', description: 'When it began.' },
      by: { type: 'string', linksTo: ['person'], description: 'Who does it.' },
      due: { $ref: '../common.schema.json#/$defs/date', dueDate: ['done'], description: 'When it has to be done.' },
      done: { $ref: '../common.schema.json#/$defs/date', event: 'closed', description: 'When it was done.' },
    },
    required: ['title', 'on', 'by'],
  }),
  'schemas/document-types/task-list.schema.json': JSON.stringify({
    title: 'List of tasks',
    description: 'Tasks that are approved as a whole.',
    documentType: { control: 'maintained', folder: 'tasks', idFormat: 'TL-NNN' },
    properties: {
      tasks: {
        type: 'array',
        entriesOf: 'task',
        description: 'The tasks.',
        items: {
          type: 'object',
          required: ['no'],
          properties: { no: { type: 'integer', description: 'Its number.' } },
        },
      },
    },
  }),
}

const FILE = 'qms-docs/records/tasks/TK-001.md'
const REGISTER = 'qms-docs/tasks/TL-001.md'
const TABLE = 'qms-docs/data/task/tasks.csv'
const STORAGES = {
  file: {
    id: 'TK-001',
    path: FILE,
    text: (due: string) =>
      `---\nid: TK-001\ntype: task\ntitle: Oil the press\non: 2026-11-02\nby: ada\ndue: ${due}\n---\n`,
  },
  entry: {
    id: 'TL-001#1',
    path: REGISTER,
    text: (due: string) =>
      `---\nid: TL-001\ntype: task-list\ntitle: Tasks\nrevision: 1\nowner: ada\nnext_review: 2027-05-01\ntasks:\n  - { no: 1, title: Oil the press, on: 2026-11-02, by: ada, due: ${due} }\n---\n\n## Tasks\n\nOne after the other.\n`,
  },
  row: {
    id: 'tasks#1',
    path: TABLE,
    text: (due: string) => `no,title,on,by,due\n1,Oil the press,2026-11-02,ada,${due}\n`,
  },
}

/** What is asked of the record in each form, its id and its file taken out of the answers. */
describe('the same record in a file, in an entry and in a row', () => {
  const all = Object.values(STORAGES)
  const ask = ({ id, path, text }: (typeof all)[number], due: string) => {
    const repository = temporaryRepository({ ...SMALL_QMS, ...TYPES, [path]: text(due) })
    return (...args: string[]) => {
      const asked = args.map((arg) => (arg === 'ID' ? id : arg))
      return repository
        .qms(...asked, '--today', '2026-11-22')
        .out.replaceAll(path, 'FILE')
        .replaceAll(id, 'ID')
    }
  }
  const answers = (question: (asked: ReturnType<typeof ask>) => unknown, due = '2026-11-20') =>
    all.map((storage) => question(ask(storage, due)))
  const isAlike = ([first, ...others]: readonly unknown[]) => {
    for (const other of others) expect(other).toEqual(first)
    return first
  }

  it('is listed, shown and due alike', () => {
    expect(isAlike(answers((qms) => JSON.parse(qms('list', 'task', '--format', 'json'))))).toHaveLength(1)
    expect(isAlike(answers((qms) => JSON.parse(qms('show', 'ID', '--format', 'json'))))).toMatchObject({
      title: 'Oil the press',
      fields: { due: '2026-11-20' },
      linksTo: [{ id: 'ada', title: 'Ada Example', by: 'by' }],
    })
    const due = (qms: ReturnType<typeof ask>) =>
      JSON.parse(qms('due', '--format', 'json')).items.filter(({ document }: { document: string }) => document === 'ID')
    expect(isAlike(answers(due))).toMatchObject([{ due: '2026-11-20', stage: 'overdue', owner: 'ada' }])
  })

  it('has the same problem, at a place of its own', () => {
    const messages = (qms: ReturnType<typeof ask>) =>
      JSON.parse(qms('check', '--rule', 'real-dates', '--format', 'json')).problems.map(
        ({ message }: { message: string }) => message,
      )
    expect(isAlike(answers(messages, '20/11/2026'))).toHaveLength(1)
  })
})

describe('a due date that moved in a file, in an entry and in a row', () => {
  const all = Object.values(STORAGES)
  const moved = () => {
    const repository = temporaryRepository({
      ...SMALL_QMS,
      ...TYPES,
      ...Object.fromEntries(all.map(({ path, text }) => [path, text('2026-11-20')])),
    })
    repository.write(Object.fromEntries(all.map(({ path, text }) => [path, text('2026-12-20')])))
    return repository
  }

  it('is a change of the record, of its register and of its table, each told once', () => {
    const { documents, records } = JSON.parse(
      moved().qms('change', '--base', 'HEAD', '--format', 'json', '--today', '2026-11-22').out,
    )
    const inShort = ({ id, outcome, rows }: { id: string; outcome: string; rows?: unknown }) => ({ id, outcome, rows })
    expect(documents.map(inShort)).toEqual([{ id: 'TL-001', outcome: 'changed', rows: undefined }])
    expect(records.map(inShort)).toEqual([
      { id: 'tasks', outcome: 'changed', rows: { added: [], changed: ['tasks#1'], removed: [] } },
      { id: 'TK-001', outcome: 'changed', rows: undefined },
      { id: 'TL-001#1', outcome: 'changed', rows: undefined },
    ])
  })

  it('is on the pages of the manual and in its data', () => {
    const repository = moved()
    expect(repository.qms('site', 'build', '--drafts', '--out', 'out', '--today', '2026-11-22')).toMatchObject({
      code: 0,
    })
    const pages = ['out/records/TK-001.html', 'out/documents/TL-001.html', 'out/tables/tasks.html']
    for (const page of pages) expect(repository.read(page)).toContain('2026-12-20')
    const register = JSON.parse(repository.read('out/api/registers/task.json'))
    expect(register.rows.map(({ id, due }: { id: string; due: string }) => [id, due])).toEqual([
      ['tasks#1', '2026-12-20'],
      ['TK-001', '2026-12-20'],
      ['TL-001#1', '2026-12-20'],
    ])
  })
})
