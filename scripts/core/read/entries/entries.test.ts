import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { subjects } from '../../../subjects/index.js'
import {
  EQUIPMENT_REGISTER,
  equipmentRegister,
  registerText,
  SCALE,
  TORQUE_WRENCH,
} from '../../../testing/equipment-register.js'
import { temporaryRepository } from '../../../testing/temporary-repository.js'
import type { Qms } from '../../model/qms.js'
import { rulesOf } from '../../model/subject.js'
import { evaluate } from '../../run/evaluate.js'
import { cachesIn, diskTree, findCommit, gitTree, locate, memoryTree, readQms } from '../index.js'
import { updateQms } from '../update-qms.js'

const today = '2026-11-22'
const rules = rulesOf(subjects)
const read = (files: Readonly<Record<string, string>>) => readQms(memoryTree(files), { today })
const entriesOf = (qms: Qms) => qms.documents.filter(({ entry }) => entry)

async function problemsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { problems } = evaluate(rules, await read(files), locate)
  return problems
    .filter(({ file }) => file === EQUIPMENT_REGISTER)
    .map(({ place: [line, column], rule, document, message }) => `${line}:${column} ${document} ${rule}: ${message}`)
}

describe('the entries of a register', () => {
  it('are records: the id is that of the register and the number, the type is what the list holds', async () => {
    const qms = await read(equipmentRegister(TORQUE_WRENCH, SCALE))
    expect(entriesOf(qms).map(({ id, type, title, path }) => `${id} ${type} “${title}” ${path}`)).toEqual([
      `EQR-001#1 equipment “Torque wrench 5 Nm” ${EQUIPMENT_REGISTER}`,
      `EQR-001#3 equipment “Scale” ${EQUIPMENT_REGISTER}`,
    ])
    expect(qms.records.filter(({ entry }) => entry)).toEqual(entriesOf(qms))
    expect(qms.maintained.map(({ id }) => id)).toContain('EQR-001')
    expect(qms.find('EQR-001#3')?.fields).toEqual({
      id: 'EQR-001#3',
      type: 'equipment',
      title: 'Scale',
      kind: 'instrument',
      used_for: 'Filling',
      basis: 'Test weights of class F1',
      responsible: 'ada',
      status: 'in-use',
    })
  })

  it('have problems with line and column of the front matter they stand in', async () => {
    const wrong = SCALE.replace('kind: instrument', 'kind: instrumnt').replace('responsible: ada', 'responsible: ben')
    expect(await problemsOf(equipmentRegister(TORQUE_WRENCH, wrong.replace('in-use', 'blocked')))).toEqual([
      '19:5 EQR-001#3 complete-record: “blocked_because” is missing or empty: blocked equipment says why (ISO 9001, 7.1.5.2).',
      '21:11 EQR-001#3 valid-values: “kind” is “instrumnt”; expected instrument, reference or software. Did you mean “instrument”?',
      '24:18 EQR-001#3 known-people: “ben” is neither a person nor a role. Add the person to people.yml, or write a document of type “role” for it.',
    ])
  })

  it('need a number, which no other entry has', async () => {
    expect(await problemsOf(equipmentRegister(TORQUE_WRENCH, SCALE.replace('no: 3', 'no: 1')))).toEqual([
      `11:9 EQR-001#1 unique-id: Several entries of ${EQUIPMENT_REGISTER} have the number 1. Give all but the first a number that no entry ever had.`,
      `19:9 EQR-001#1 unique-id: Several entries of ${EQUIPMENT_REGISTER} have the number 1. Give all but the first a number that no entry ever had.`,
    ])
    expect(await problemsOf(equipmentRegister(SCALE.replace('no: 3', 'no: three')))).toEqual([
      expect.stringContaining('11:9 EQR-001 valid-values: “no” in “entries” is “three”'),
    ])
    expect(await problemsOf(equipmentRegister(SCALE.replace('  - no: 3\n    title', '  - title')))).toEqual([
      expect.stringContaining('11:5 EQR-001 required-fields: “no” in “entries” is missing or empty.'),
    ])
  })

  it('are named by references', async () => {
    const risk = (id: string) => ({
      'qms-docs/records/risks/RI-001.md': `---\nid: RI-001\ntype: risk\ntitle: Wrong weight\nowner: ada\nrelated: [${id}]\n---\n`,
    })
    const qms = await read({ ...equipmentRegister(SCALE), ...risk('"EQR-001#3"') })
    expect(qms.linksTo('EQR-001#3').map(({ from }) => from.id)).toEqual(['RI-001'])
    const { problems } = evaluate(rules, await read({ ...equipmentRegister(SCALE), ...risk('"EQR-001#4"') }), locate)
    expect(problems.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('There is no document EQR-001#4.'),
    )
  })

  it('are the same from a folder, a commit and memory, with a cold and a warm cache', async () => {
    const files = equipmentRegister(TORQUE_WRENCH, SCALE)
    const repository = temporaryRepository(files)
    const openCache = cachesIn(join(repository.root, '.cache'))
    const commit = (await findCommit(repository.root, 'HEAD')) ?? ''
    const expected = JSON.stringify(entriesOf(await read(files)))
    const trees = [diskTree(repository.root), diskTree(repository.root), await gitTree(repository.root, commit)]
    for (const tree of trees)
      expect(JSON.stringify(entriesOf(await readQms(tree, { today, openCache })))).toBe(expected)
  })

  it('follow their register when it changes', async () => {
    const before = await read(equipmentRegister(TORQUE_WRENCH))
    const after = { ...equipmentRegister(), [EQUIPMENT_REGISTER]: registerText(TORQUE_WRENCH, SCALE) }
    const qms = await updateQms(before, memoryTree(after), [EQUIPMENT_REGISTER])
    expect(entriesOf(qms).map(({ id }) => id)).toEqual(['EQR-001#1', 'EQR-001#3'])
  })
})
