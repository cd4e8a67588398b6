import { describe, expect, it } from 'vitest'
import { EQUIPMENT_REGISTER, equipmentRegister, SCALE } from '../../../testing/equipment-register.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import { temporaryRepository } from '../../../testing/temporary-repository.js'

const NC = 'qms-docs/records/nonconformities/NC-2026-001.md'
const CA = 'qms-docs/records/corrective-actions/CA-2026-001.md'
const nonconformity = `---
id: NC-2026-001
type: nonconformity
title: Labels mixed up
detected: 2026-11-20
detected_by: ada
owner: quality-manager
process: PR-001
requirement: # What was not met.
grade: minor
due: 2026-12-20
---
`
const correctiveAction = `---
id: CA-2026-001
type: corrective-action
actions:
  - id: A1
    what: Change the template.
    owner: ada
    due: 2026-11-30
  - what: Tell the team.
    owner: ada
    due: 2026-11-30
---
`
const open = () => {
  const repository = temporaryRepository({ ...SMALL_QMS, [NC]: nonconformity, [CA]: correctiveAction })
  return { ...repository, run: (...args: string[]) => repository.qms(...args, '--today', '2026-11-22') }
}

describe('qms set', () => {
  it('fills in fields, and says where the record stands and what it still needs', () => {
    const { run, read } = open()
    const given = ['requirement=Labels fit the product.', 'correction.what=Labelled again.', 'correction.by=ada']
    expect(run('set', 'NC-2026-001', ...given).out).toBe(
      `NC-2026-001 is open (${NC}).\nBefore it can be closed, it needs “consequences”, “corrective_action”, “evidence” and “correction.done”.\n`,
    )
    expect(read(NC)).toBe(
      nonconformity
        .replace('requirement: # What was not met.', 'requirement: Labels fit the product.')
        .replace('due: 2026-12-20\n', 'due: 2026-12-20\ncorrection:\n  what: Labelled again.\n  by: ada\n'),
    )
  })

  it('adds to lists, changes their items, and takes fields away', () => {
    const { run, read } = open()
    run('set', 'NC-2026-001', 'evidence.0.what=Photo', 'evidence.0.document=QP-001', 'evidence.1.what=Mail')
    run('set', 'NC-2026-001', 'evidence.1.what=Letter', 'requirement=')
    expect(read(NC)).toContain('evidence:\n  - what: Photo\n    document: QP-001\n  - what: Letter\n')
    expect(read(NC)).not.toContain('requirement')
  })

  it.each([
    [['grde=major'], 'Documents of the type nonconformity have no field “grde”. Did you mean “grade”?'],
    [['colour=red'], 'Documents of the type nonconformity have no field “colour”. Leave it out.'],
    [['grade=worse'], '“worse” is not possible for grade. It is one of minor, major.'],
    [
      ['evidence=Photo'],
      '“evidence” has parts of its own. Name one of them, such as evidence.0.what=…. Where there is none, write evidence=[].',
    ],
    [['correction=done'], '“correction” has parts of its own. Name one of them, such as correction.what=….'],
  ])('refuses %j', (given, why) => {
    const { run, read } = open()
    expect(run('set', 'NC-2026-001', ...given)).toEqual({ code: 2, out: '', error: `${why}\n` })
    expect(read(NC)).toBe(nonconformity)
  })

  it('changes entries of a register where they are', () => {
    const repository = temporaryRepository(equipmentRegister(SCALE))
    repository.qms('set', 'EQR-001#3', 'place=Filling line', 'status=spare', '--today', '2026-11-22')
    expect(repository.read(EQUIPMENT_REGISTER)).toContain('    status: spare\n    place: Filling line\n---\n')
  })

  it('leaves documents alone that have revisions', () => {
    expect(open().run('set', 'QP-001', 'title=Other').error).toBe(
      'QP-001 is no record: its text changes in an editor, and with a new revision. “qms revise QP-001” begins one.\n',
    )
  })
})

describe('qms done', () => {
  it('records the day, what shows it, and what came of it: by id, number or name', () => {
    const { run, read } = open()
    run('done', 'CA-2026-001', 'A1', '--evidence', 'The template', '--shown-by', 'QP-001', '--result', 'Works.')
    run('done', 'CA-2026-001', '2', '--on', '2026-11-21', '--evidence', 'Minutes', '--shown-by', 'minutes.pdf')
    expect(read(CA)).toContain(`    due: 2026-11-30
    done: 2026-11-22
    evidence:
      - what: The template
        document: QP-001
    result: Works.
  - what: Tell the team.
    owner: ada
    due: 2026-11-30
    done: 2026-11-21
    evidence:
      - what: Minutes
        file: minutes.pdf
`)
    run('set', 'NC-2026-001', 'correction.what=Labelled again.', 'correction.by=ada')
    expect(run('done', 'NC-2026-001', 'correction').out).toMatch(/^NC-2026-001 is corrected /)
  })

  it('says that evidence is missing', () => {
    expect(open().run('done', 'CA-2026-001', 'A1').out).toContain('“evidence” in “actions” is missing or empty')
  })

  it('refuses what there is not, and what was done before', () => {
    const { run } = open()
    expect(run('done', 'CA-2026-001', 'A3').error).toBe(
      'CA-2026-001 has no action “A3”. It has A1 (Change the template.) and 2 (Tell the team.).\n',
    )
    run('done', 'CA-2026-001', 'A1', '--on', '2026-11-21')
    expect(run('done', 'CA-2026-001', 'A1').error).toBe(
      '“Change the template.” of CA-2026-001 was done on 2026-11-21 already.\n',
    )
    expect(run('done', 'NC-2026-001', 'correction').error).toBe('NC-2026-001 has nothing that could be done.\n')
  })
})

describe('qms close', () => {
  it('says what is missing, and writes nothing', () => {
    const { run, read } = open()
    run('set', 'NC-2026-001', 'requirement=Labels fit the product.')
    const before = read(NC)
    expect(run('close', 'NC-2026-001', '--set', 'consequences=None')).toEqual({
      code: 2,
      out: '',
      error: `NC-2026-001 cannot be closed yet:
  “correction”, “corrective_action” and “evidence” are missing or empty: a nonconformity closes with its correction, the consequences, the decision on corrective action, and what shows it all (ISO 9001, 10.2.2).
Fill it in with --set, or in ${NC}.
`,
    })
    expect(read(NC)).toBe(before)
  })

  it('closes what says everything, once', () => {
    const { run, read } = open()
    run('set', 'NC-2026-001', 'requirement=Labels fit the product.', 'correction.what=Labelled again.')
    run('set', 'NC-2026-001', 'correction.by=ada', 'correction.done=2026-11-21', 'evidence.0.what=Photo')
    run(
      'set',
      'NC-2026-001',
      'corrective_action.needed=false',
      'corrective_action.reason=It happened for the first time.',
    )
    expect(run('close', 'NC-2026-001', '--set', 'consequences=None', '--on', '2026-11-23').error).toBe(
      '23 November 2026 is still to come, and nothing is closed ahead of its day.\n',
    )
    expect(run('close', 'NC-2026-001', '--set', 'consequences=None').out).toBe(
      `NC-2026-001 is closed as of 22 November 2026 (${NC}).\nFrom now on it changes only by amendments.\n`,
    )
    expect(read(NC)).toContain('consequences: None\nclosed: 2026-11-22\n')
    for (const again of [
      ['close', 'NC-2026-001'],
      ['set', 'NC-2026-001', 'grade=major'],
    ])
      expect(run(...again).error).toBe(
        `${NC}:2:5 NC-2026-001 is complete, and complete records do not change. If something in it is wrong, correct it by hand, and say in “amendments” what it was, who corrected it, and why.\n`,
      )
  })

  it('keeps open what a check would find an error in, such as a corrective action that goes on', () => {
    const { run, read } = open()
    const given = ['requirement=Labels fit the product.', 'correction.what=Labelled again.', 'correction.by=ada']
    const decided = ['consequences=None', 'corrective_action.needed=true', 'corrective_action.link=CA-2026-001']
    run('set', 'NC-2026-001', ...given, 'correction.done=2026-11-21', 'evidence.0.what=Photo', ...decided)
    const before = read(NC)
    expect(run('close', 'NC-2026-001').error).toBe(
      `NC-2026-001 cannot be closed yet. Of the closed record, a check would say:
  This nonconformity was closed on 2026-11-22, but CA-2026-001, which removes its cause, is open. Take “closed” out until it is closed, and say so in “amendments”.
`,
    )
    expect(read(NC)).toBe(before)
  })

  it('does not apply to records that are complete once they are written', () => {
    const acknowledgement = {
      'qms-docs/records/acknowledgements/AK-2026-001.md':
        '---\nid: AK-2026-001\ntype: acknowledgement\non: 2026-11-20\n---\n',
    }
    const repository = temporaryRepository({ ...SMALL_QMS, ...acknowledgement })
    expect(repository.qms('close', 'AK-2026-001').error).toContain('AK-2026-001 is complete')
  })
})
