import { describe, expect, it } from 'vitest'
import { contextOf } from '../../../testing/context.js'
import { runCommand } from '../../../testing/run-command.js'
import { SMALL_QMS, withFile } from '../../../testing/small-qms.js'
import { temporaryRepository } from '../../../testing/temporary-repository.js'
import { newCommand } from './new.js'

const TODAY = '2026-11-22'

/** Runs the command for a person who answers its questions. */
async function atTerminal(
  given: Parameters<typeof runCommand<Parameters<typeof newCommand.run>[1]>>[2],
  ...answers: string[]
) {
  const repository = temporaryRepository(SMALL_QMS)
  const context = contextOf(repository)
  const questions: string[] = []
  const openDialogue = async () => ({
    ask: async (question: string) => {
      questions.push(question)
      return answers.shift() ?? ''
    },
    close: () => {},
  })
  await runCommand(newCommand, { ...context, openDialogue }, { today: TODAY, ...given })
  return { questions, out: context.said.join(''), read: repository.read }
}

describe('qms new', () => {
  it('lists the types when none is named, documents and records apart, each with a line, and those not used yet last', () => {
    const record = '---\nid: NC-2026-001\ntype: nonconformity\n---\n'
    const repository = temporaryRepository(withFile('qms-docs/records/nonconformities/NC-2026-001.md', record))
    const { code, out } = repository.qms('new')
    expect(code).toBe(0)
    expect(out).toMatch(
      /^Documents, which say how things are done\n {2}procedure {2}How an activity or a process is carried out\n {2}role +\w.*\n\n/,
    )
    expect(out).toMatch(
      /\n\nRecords, which show what was done\n {2}nonconformity {2}A requirement that was not met\n\n/,
    )
    expect(out).toMatch(/\n\nNot used here yet\n {2}acknowledgement +\w[\s\S]*\n {2}training +\w/)
    expect(out).toMatch(/\n\nWrite one: qms new <type> "Its title"\n$/)
  })

  it('says which fields are empty, and how each can be given', () => {
    const { code, out } = temporaryRepository(SMALL_QMS).qms('new', 'acknowledgement', 'Training', '--today', TODAY)
    expect([code, out]).toEqual([
      0,
      'qms-docs/records/acknowledgements/AK-2026-001.md\n' +
        'Empty: document (--set document=…), revision (--set revision=…), kind (--set kind=…), on (--set on=…), people (--set people=…).\n' +
        'Fill in what is empty; “qms check qms-docs/records/acknowledgements/AK-2026-001.md” says what is still missing.\n',
    ])
  })

  it('takes fields by name, and refuses values that cannot be', () => {
    const repository = temporaryRepository(SMALL_QMS)
    const given = ['--set', 'document=QP-001', '--set', 'revision=1', '--set', 'kind=read', '--set', 'people=ada']
    expect(repository.qms('new', 'acknowledgement', 'Training', ...given, '--set', `on=${TODAY}`).out).not.toContain(
      'Empty',
    )
    expect(repository.qms('new', 'acknowledgement', 'Training', '--set', 'kind=reading')).toEqual({
      code: 2,
      out: '',
      error: '“reading” is not possible for kind. It is one of read, training.\n',
    })
    expect(repository.qms('new', 'procedure', 'Audits', '--owner', 'quality-manger').error).toBe(
      'There is no role or person “quality-manger”, as owner has to be. Did you mean “quality-manager”?\n',
    )
    expect(repository.qms('new', 'procedure', 'Audits', '--set', 'clauses').error).toBe(
      '“clauses” is not understood. Write a name and a value, such as detected=2026-11-20.\n',
    )
  })
})

describe('qms new on a terminal', () => {
  it('asks for what is missing until the answer can be', async () => {
    const { questions, read } = await atTerminal(
      { type: 'procedure' },
      'Audits: who, when, #3',
      'nobody',
      'quality-manager',
    )
    expect(questions).toEqual([
      'The title, as people call the document.\n  title: ',
      'Who keeps this document right: a role that has a holder, or a person.\n  owner: ',
      '  There is no role or person “nobody”, as owner has to be. The roles are quality-manager. people.yml lists the people.\n' +
        'Who keeps this document right: a role that has a holder, or a person.\n  owner: ',
    ])
    expect(read('qms-docs/procedures/QP-002.md')).toMatch(
      /^---\nid: QP-002\ntype: procedure\ntitle: "Audits: who, when, #3"\nrevision: 1\nowner: quality-manager\n/,
    )
  })

  it('shows choices and forms, and leaves empty what is not answered', async () => {
    const { questions, out, read } = await atTerminal(
      { type: 'acknowledgement', title: 'Training' },
      'QP-001',
      '',
      'training',
      'today',
      TODAY,
    )
    expect(questions.map((question) => question.split('\n').at(-1))).toEqual([
      '  document: ',
      '  revision: ',
      '  kind (read, training): ',
      '  on (year-month-day): ',
      '  on (year-month-day): ',
      '  people (one, two, …): ',
    ])
    expect(out).toContain('Empty: revision (--set revision=…), people (--set people=…).')
    expect(read('qms-docs/records/acknowledgements/AK-2026-001.md')).toContain(
      `kind: training\non: ${TODAY}\npeople: #`,
    )
  })

  it('asks nothing when everything is given', async () => {
    expect((await atTerminal({ type: 'procedure', title: 'Audits', owner: 'ada' })).questions).toEqual([])
  })
})
