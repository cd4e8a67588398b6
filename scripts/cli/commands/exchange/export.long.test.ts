import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it, onTestFinished } from 'vitest'
import { sha256 } from '../../../core/bytes/digest.js'
import { CHECK_LOG, CHECK_LOG_TABLE } from '../../../testing/check-log.js'
import {
  EQUIPMENT_REGISTER,
  equipmentRegister,
  registerText,
  SCALE,
  TORQUE_WRENCH,
} from '../../../testing/equipment-register.js'
import { lowmoor } from '../../../testing/lowmoor.js'
import { type TemporaryRepository, temporaryRepository } from '../../../testing/temporary-repository.js'

const REGISTER = EQUIPMENT_REGISTER.replace(/^.*\/|\.md$/g, '')
const TODAY = ['--today', '2026-11-22']

/** Digests tell whether fields and text are the same. */
async function digests({ root }: TemporaryRepository): Promise<Readonly<Record<string, string>>> {
  const { diskTree, readQms } = await import('../../../core/read/index.js')
  const { documents } = await readQms(diskTree(root), { today: '2026-11-22' })
  return Object.fromEntries(documents.map(({ id, digest }) => [id, digest]))
}

const HOSTILE = `---
id: NC-2026-050
type: nonconformity
title: "=HYPERLINK(\\"http://example.org\\")"
detected: 2026-11-03
detected_by: ben-okoro
owner: head-roaster
process: PR-001
requirement: "'=1+1; \\"quoted\\", +41 44 555 01 02"
grade: minor
due: 2026-12-03
related: ["QP-001@1", QP-003]
evidence:
  - what: "-"
    url: https://example.org/a;b
correction: { what: "  kept,\\nin two lines ", by: tom-hale }
---

## Description

Text with "quotes", | bars, and

- a list
`

describe('qms export', () => {
  it('writes a table for each type, in which nothing is run as a formula', () => {
    const repository = lowmoor()
    repository.write({ 'qms-docs/records/nonconformities/NC-2026-050.md': HOSTILE })
    expect(repository.qms('export', 'nonconformity', 'risk', '--to', 'csv', ...TODAY)).toEqual({
      code: 0,
      error: '',
      out: '_export: 3 documents of 2 types, as of 2026-11-22.\n',
    })
    const table = repository.read('_export/nonconformity.csv')
    expect(table).toMatch(/^\uFEFFid,title,clauses?,|^\uFEFFid,title,/)
    expect(table).toContain('"\'=HYPERLINK(""http://example.org"")"')
    expect(table).toContain('"\'\'=1+1; ""quoted"", +41 44 555 01 02"')
    expect(table).not.toMatch(/(^|,)"?[=@]/m)
  })

  it('refuses a place among the documents, where a table would be read as records', () => {
    expect(lowmoor().qms('export', 'risk', '--to', 'csv', '--out', 'qms-docs/data/risk').error).toBe(
      '--out qms-docs/data/risk is among the documents themselves. Name another place, such as --out _export.\n',
    )
  })

  it('loses nothing: what tables hold is imported again as it was', async () => {
    const repository = lowmoor()
    repository.write({ 'qms-docs/records/nonconformities/NC-2026-050.md': HOSTILE })
    const before = await digests(repository)
    repository.qms('export', 'all', '--to', 'csv', ...TODAY)
    const folders = [
      'records/nonconformities',
      'records/corrective-actions',
      'records/risks',
      'records/internal-audits',
    ]
    for (const folder of [...folders, 'procedures'])
      rmSync(join(repository.root, 'qms-docs', folder), { recursive: true })
    for (const type of ['procedure', 'nonconformity', 'corrective-action', 'risk', 'internal-audit']) {
      const { out } = repository.qms('import', type, `_export/${type}.csv`, ...TODAY)
      expect(out).toMatch(/imported/)
      expect(out).not.toContain('problem')
    }
    expect(await digests(repository)).toEqual(before)
  })

  it('loses nothing of rows and entries, whose ids stay theirs', async () => {
    const repository = temporaryRepository({
      ...CHECK_LOG,
      ...equipmentRegister(TORQUE_WRENCH, SCALE),
      [CHECK_LOG_TABLE]:
        'no,on,by,result,degrees,repair.due,note\n1,2026-11-02,ada,ok,71.50,,"=1+1\nx"\n2,2026-11-09,ada,not-ok,,2026-11-20,"slow, ""loud"""\n',
    })
    const before = await digests(repository)
    repository.qms('export', 'all', '--to', 'csv', ...TODAY)
    rmSync(join(repository.root, CHECK_LOG_TABLE))
    repository.write({ [EQUIPMENT_REGISTER]: registerText().replace('entries:\n', 'entries: []\n') })
    for (const type of ['check-log', 'equipment'])
      expect(repository.qms('import', type, `_export/${type}.csv`, ...TODAY).out).toContain('2 records')
    const { [REGISTER]: register, ...others } = before
    expect(await digests(repository)).toEqual({ ...others, [REGISTER]: expect.any(String) })
    expect(register).toBeDefined()
  })

  it('gives the same bytes for the same documents, whichever folder they are in', () => {
    const [one, other] = [lowmoor(), lowmoor()]
    for (const form of ['csv', 'json']) {
      for (const repository of [one, other])
        repository.qms('export', 'all', '--to', form, '--out', `out.${form}`, ...TODAY)
    }
    expect(other.read('out.json')).toBe(one.read('out.json'))
    expect(other.read('out.csv/risk.csv')).toBe(one.read('out.csv/risk.csv'))
  })
})

describe('qms export to a workbook', () => {
  it('has a sheet for each type, and texts that are no formulas; an import loses nothing', async () => {
    const repository = lowmoor()
    repository.write({ 'qms-docs/records/nonconformities/NC-2026-050.md': HOSTILE })
    const before = await digests(repository)
    expect(repository.qms('export', 'nonconformity', 'approval', '--to', 'xlsx', ...TODAY).out).toMatch(
      /^_export\/qms\.xlsx: \d+ documents of 2 types, as of 2026-11-22\.\n$/,
    )
    const files = unzipSync(readFileSync(join(repository.root, '_export/qms.xlsx')))
    expect(Object.keys(files).filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(2)
    expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f>')
    for (const folder of ['nonconformities', 'approvals'])
      rmSync(join(repository.root, 'qms-docs/records', folder), { recursive: true })
    for (const type of ['nonconformity', 'approval'])
      expect(repository.qms('import', type, '_export/qms.xlsx', '--sheet', type, ...TODAY).out).toContain('imported')
    expect(await digests(repository)).toEqual(before)
  })

  it('gives the same bytes for the same day', () => {
    const [one, other] = [lowmoor(), lowmoor()].map(({ root, qms }) => {
      qms('export', 'risk', 'role', '--to', 'xlsx', ...TODAY)
      qms('export', 'all', '--to', 'sqlite', ...TODAY)
      return ['qms.xlsx', 'qms.sqlite'].map((name) => sha256(readFileSync(join(root, '_export', name))))
    })
    expect(other).toEqual(one)
  })
})

describe('qms export to a database', () => {
  it('has a table for each type, links as keys that all lead somewhere, and a view for each register', async () => {
    const repository = lowmoor()
    expect(repository.qms('export', 'all', '--to', 'sqlite', ...TODAY).out).toContain(
      '_export/qms.sqlite: 54 documents',
    )
    const { default: sqlite } = await import('node-sqlite3-wasm')
    const database = new sqlite.Database(join(repository.root, '_export/qms.sqlite'), { readOnly: true })
    onTestFinished(() => database.close())
    expect(database.all('PRAGMA foreign_key_check')).toEqual([])
    expect(database.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(
      database.all(
        'SELECT nc.id, process.title FROM nonconformity nc JOIN item process ON process.id = nc.process ORDER BY nc.id',
      ),
    ).toEqual([{ id: 'NC-2026-001', title: 'Buy, roast and deliver' }])
    expect(database.get('SELECT id, likelihood * impact AS score FROM "register-risk"')).toEqual({
      id: 'RI-001',
      score: expect.any(Number),
    })
    expect(
      database.all("SELECT source FROM link WHERE target = 'WI-002' AND field = 'document' ORDER BY source"),
    ).toEqual([{ source: 'AK-2026-001' }, { source: 'AP-WI-002-2' }])
  })
})
