import { describe, expect, it } from 'vitest'
import { EQUIPMENT_REGISTER, equipmentRegister, SCALE, TORQUE_WRENCH } from '../../testing/equipment-register.js'
import { SMALL_QMS } from '../../testing/small-qms.js'
import { temporaryRepository } from '../../testing/temporary-repository.js'

const today = ['--today', '2026-11-22']

describe('records in the list of a register', () => {
  const files = equipmentRegister(TORQUE_WRENCH, SCALE)
  const register = files[EQUIPMENT_REGISTER] ?? ''
  const qms = (...args: string[]) => temporaryRepository(files).qms(...args, ...today)

  it('are listed, and shown by the id of the entry', () => {
    expect(qms('list', 'equipment').out).toContain('EQR-001#3  Scale')
    expect(qms('show', 'EQR-001#3').out).toBe(`EQR-001#3  Scale
Piece of equipment · ${EQUIPMENT_REGISTER}

kind: instrument
used_for: Filling
basis: Test weights of class F1
responsible: ada
status: in-use

Links to
  ada  Ada Example  (responsible)
`)
  })

  it('are written at the end of the list, with the next number', () => {
    const repository = temporaryRepository(files)
    expect(repository.qms('new', 'equipment', 'Caliper', '--set', 'kind=instrument', ...today).out).toBe(
      `EQR-001#4 in ${EQUIPMENT_REGISTER}
Empty: used_for (--set used_for=…), basis (--set basis=…), responsible (--set responsible=…), status (--set status=…).
“qms check ${EQUIPMENT_REGISTER}” says what is still missing.
`,
    )
    expect(repository.read(EQUIPMENT_REGISTER)).toContain(
      '    status: in-use\n  - no: 4\n    title: Caliper\n    kind: instrument\n    used_for:\n    basis:\n    responsible:\n    status:\n---\n',
    )
  })

  it('need a register, and its name where there are several', () => {
    expect(temporaryRepository(SMALL_QMS).qms('new', 'equipment', 'X', ...today).error).toBe(
      'Records of the type equipment are kept in a list of a document of the type equipment-register, and there is none yet. Write it first: qms new equipment-register "Equipment register"\n',
    )
    const second = { 'qms-docs/equipment/EQR-002.md': register.replace('id: EQR-001', 'id: EQR-002') }
    const repository = temporaryRepository({ ...files, ...second })
    expect(repository.qms('new', 'equipment', 'X', ...today).error).toBe(
      'Several documents hold records of the type equipment: EQR-001 and EQR-002. Name one with --in, such as --in EQR-001.\n',
    )
    expect(repository.qms('new', 'equipment', 'X', '--in', 'EQR-003', ...today).error).toBe(
      '“EQR-003” holds no records of the type equipment. Name one that does: EQR-001 and EQR-002.\n',
    )
    expect(repository.qms('new', 'equipment', 'X', '--in', 'EQR-002', ...today).out).toContain('EQR-002#4 in')
  })

  it('have ids that follow from where they stand', () => {
    expect(qms('new', 'equipment', 'X', '--id', 'EQ-001').error).toBe(
      'Records of the type equipment stand together in one file, and their ids follow from it. Leave out --id.\n',
    )
  })

  it('go into rows or files instead where qms.yml says so', () => {
    const choose = (form: string) => {
      const settings = `${files['qms-docs/qms.yml']}storage: { equipment: ${form} }\n`
      return temporaryRepository({ ...files, 'qms-docs/qms.yml': settings })
    }
    expect(choose('rows').qms('new', 'equipment', 'X', '--in', 'lab', ...today).out).toContain(
      'lab-2026-11#1 in qms-docs/data/equipment/lab-2026-11.csv',
    )
    expect(choose('files').qms('new', 'equipment', 'X', ...today).out).toContain('qms-docs/records/equipment/EQ-001.md')
  })

  it('begin as an empty list in a new register', () => {
    const repository = temporaryRepository(files)
    repository.qms('new', 'obligations', 'Obligations', '--owner', 'ada', ...today)
    expect(repository.read('qms-docs/obligations/OBL-001.md')).toContain('\nentries: []\n')
    repository.qms('new', 'obligation', 'Label products', ...today)
    expect(repository.read('qms-docs/obligations/OBL-001.md')).toContain(
      '\nentries:\n  - no: 1\n    title: Label products\n',
    )
  })

  it('stand on the page of their register, each with an address of its own', () => {
    const repository = temporaryRepository(files)
    repository.qms('site', 'build', '--drafts', '--out', '_site', ...today)
    const page = repository.read('_site/documents/EQR-001.html')
    expect(page).toContain('id="entry-3"')
    expect(page).toContain('<a class="id" href="#entry-3">EQR-001#3</a>')
    expect(repository.read('_site/registers/equipment.html')).toContain('href="../documents/EQR-001.html#entry-3"')
    expect(repository.read('_site/sitemap.xml')).not.toContain('#entry')
  })
})
