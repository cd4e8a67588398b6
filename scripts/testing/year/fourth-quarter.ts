import { expect, it } from 'vitest'
import type { Company } from './company.js'
import { procedure, QP_003, READING_OWED, SCALE, WI_001 } from './company-files.js'

export function playFourthQuarter({ keys, at, approverMerges }: Company): void {
  it('5 October: a procedure is withdrawn for another one, and its impact lists what refers to it', () => {
    const noor = at('2026-10-05', 'noor')
    noor.begin('goods-in')
    const goodsIn = { purpose: 'No lot gets lost.', steps: 'Weigh and store every lot.\n\n![The scale](scale.png)' }
    noor.write({ [QP_003]: procedure('QP-003', 'Goods in', 'managing-director', goodsIn), [SCALE]: 'a picture' })
    const successor = ['--superseded-by', 'QP-003', '--on', '2026-11-01']
    expect(noor.says('retire', 'QP-002', '--reason', 'Goods in says it all.', ...successor)).toBe(
      'qms-docs/procedures/QP-002.md is now revision 5, which withdraws it from 2026-11-01. It needs approval: commit it, then qms approve QP-002\n“qms impact QP-002” lists what refers to it.\n',
    )
    noor.commit('Goods in takes the place of incoming inspection')
    expect(noor.says('impact', 'QP-002')).toMatch(
      /^QP-002 {2}Incoming inspection\n {2}Work instruction\n {4}WI-001 {2}Weighing a lot {2}\(parent_procedure\)\n {6}suspect: last looked at on 2026-07-21, before revision 4 of 2026-08-04\n/,
    )
    expect(noor.check('--base', 'trunk')).toEqual(READING_OWED)
    const lea = at('2026-10-06', 'lea')
    const effective = ['--effective-from', '2026-11-01']
    lea.says('approve', 'QP-002', 'QP-003', ...effective, '--sign', '--key', keys.leasNext.file)
    lea.commit('Approve goods in')
    const mara = at('2026-10-06', 'mara')
    mara.says('approve', 'QP-002', 'QP-003', '--sign', '--key', keys.mara.file)
    mara.commit('Approve goods in as its owner')
    expect(mara.check('--base', 'trunk')).toEqual([])
    approverMerges(mara, 'goods-in')
  })

  it('1 November: the one ends and the other begins, and what refers to the old one is named', () => {
    const approvals = [
      'AP-QP-002-5 approves exactly this text.',
      'Lea Baumann approved it as quality-manager on 2026-10-06.',
      'Mara Keller approved it as managing-director on 2026-10-06.',
    ]
    expect(at('2026-10-31', 'mara').status('QP-002')).toEqual([
      'Revision 5 is approved.',
      ...approvals,
      'It withdraws the document from 2026-11-01 on.',
      'In force today: revision 3, since 2026-04-20 (AP-QP-002-3; “qms show QP-002 --in-force” prints it).',
      'Its next review is due on 2028-04-08.',
    ])
    const mara = at('2026-11-01', 'mara')
    expect(mara.status('QP-002')).toEqual([
      'Revision 5 is retired.',
      ...approvals,
      'It has not applied since 2026-11-01.',
    ])
    expect(mara.says('status', '--format', 'csv')).toContain(
      'QP-002,Incoming inspection,procedure,5,retired,,,managing-director,,\r\nQP-003,Goods in,procedure,1,effective,1,2026-11-01,managing-director,2027-12-01,not due\r\n',
    )
    const { code, out } = mara.qms('check')
    expect(code).toBe(1)
    expect(out).toContain(
      '  8:19  error  QP-002 was retired on 2026-11-01. Refer to QP-003, which replaces it, or remove the reference.  no-retired-references\n',
    )
  })

  it('9 November: what Mara approves late in New York counts on the next day, which it is at home', () => {
    const noor = at('2026-11-08', 'noor')
    noor.says('revise', 'WI-001', '--class', 'minor', '--summary', 'Belongs to goods in.')
    noor.edit(WI_001, 'parent_procedure: QP-002', 'parent_procedure: QP-003')
    noor.commit('WI-001 belongs to goods in')
    const mara = at('2026-11-09', 'mara')
    mara.says('approve', 'WI-001', '--effective-from', '2026-11-10')
    mara.edit('qms-docs/records/approvals/AP-WI-001-4.md', /at: .*/, 'at: 2026-11-09T23:30:00-05:00')
    mara.commit('Approve WI-001 revision 4')
    expect(mara.status('WI-001').slice(0, 3)).toEqual([
      'Revision 4 is in approval.',
      'AP-WI-001-4 approves exactly this text.',
      'Still to approve: operations-lead (Mara Keller).',
    ])
    expect(at('2026-11-10', 'mara').status('WI-001').slice(0, 4)).toEqual([
      'Revision 4 is effective.',
      'AP-WI-001-4 approves exactly this text.',
      'Mara Keller approved it as operations-lead on 2026-11-10.',
      'It has been in force since 2026-11-10.',
    ])
    expect(at('2026-11-10', 'mara').check()).toEqual([])
  })
}
