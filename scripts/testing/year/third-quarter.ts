import { expect, it } from 'vitest'
import type { Company } from './company.js'
import { PEOPLE, QP_001, QP_002, READING_OWED, WI_001 } from './company-files.js'

const AP_WI_001_3 = 'qms-docs/records/approvals/AP-WI-001-3.md'

export function playThirdQuarter({ root, keys, way, at }: Company): void {
  it('13 July: Ben leaves, a role and a document go over to Mara, and what he approved stays in force', () => {
    const mara = at('2026-07-13', 'mara')
    mara.begin('ben-leaves')
    mara.edit(PEOPLE, /(ben@scales.*\n.*from: .*)/, '$1\n    to: 2026-07-15')
    mara.edit(PEOPLE, /(- role: managing-director)/, '$1\n      - role: operations-lead\n        from: 2026-07-16')
    mara.edit(QP_002, 'owner: operations-lead', 'owner: managing-director')
    mara.commit('Ben leaves')
    expect(mara.check('--base', 'trunk')).toEqual([])
    mara.merge('ben-leaves')
    const after = at('2026-07-16', 'mara')
    expect(after.says('status', '--format', 'csv')).toMatch(
      /QP-002,Incoming inspection,procedure,3,effective,3,2026-04-20,managing-director,2028-04-07,not due\r\n(?:.*\r\n)*WI-001,Weighing a lot,work-instruction,2,effective,2,2026-05-05,/,
    )
    expect(after.verify('QP-002')).toContain('✔ Ben Okoro approved it as operations-lead on 2026-04-08, not signed.')
  })

  it('20 July: a person who left cannot approve, and an approval in his name does not count', () => {
    const noor = at('2026-07-20', 'noor')
    noor.says('revise', 'WI-001', '--class', 'minor', '--summary', 'Belongs to incoming inspection.')
    noor.edit(WI_001, 'parent_procedure: QP-001', 'parent_procedure: QP-002')
    noor.commit('WI-001 belongs to incoming inspection')
    expect(at('2026-07-21', 'ben').qms('approve', 'WI-001')).toMatchObject({
      code: 2,
      error: 'Ben Okoro (ben) is not here on 2026-07-21, according to people.yml.\n',
    })
    const mara = at('2026-07-21', 'mara')
    mara.says('approve', 'WI-001')
    mara.edit(AP_WI_001_3, '- by: mara', '- by: ben')
    expect(mara.status('WI-001')).toEqual([
      'Revision 3 is in approval.',
      'AP-WI-001-3 approves exactly this text.',
      'Ben Okoro approved it as operations-lead on 2026-07-21. That does not count. Ben Okoro was not here on 2026-07-21.',
      'Still to approve: operations-lead (Mara Keller).',
      'In force today: revision 2, since 2026-05-05 (AP-WI-001-2; “qms show WI-001 --in-force” prints it).',
      'Its next review is due on 2028-05-05.',
    ])
    expect(mara.check()).toContain('entitled-approvers records/approvals/AP-WI-001-3.md:15')
    mara.edit(AP_WI_001_3, '- by: ben', '- by: mara')
    mara.commit('Approve WI-001 revision 3')
    expect(mara.status('WI-001')[0]).toBe('Revision 3 is effective.')
  })

  it('3 August: a key is replaced; the old one signs no more, and what it signed stays signed', () => {
    const mara = at('2026-07-31', 'mara')
    const next = `$1\n        to: 2026-07-31\n      - key: ${keys.leasNext.publicKey}\n        from: 2026-08-01`
    mara.edit(PEOPLE, new RegExp(`(${keys.lea.publicKey.replaceAll('+', '\\+')}\n.*)`), next)
    mara.commit('Lea has a new key')
    const noor = at('2026-08-03', 'noor')
    noor.says('revise', 'QP-002', '--class', 'major', '--summary', 'Says what happens to lots that weigh too little.')
    noor.edit(QP_002, 'Use a calibrated', 'Send back what weighs too little. Use a calibrated')
    noor.commit('Lots that weigh too little')
    const lea = at('2026-08-04', 'lea')
    expect(lea.qms('approve', 'QP-002', '--sign', '--key', keys.lea.file)).toMatchObject({
      code: 2,
      error: `people.yml does not list the key ${keys.lea.file} for Lea Baumann on 2026-08-04, so the signature could not be checked. Add its public half there under “keys”, with the first day on which it is valid.\n`,
    })
    lea.says('approve', 'QP-002', '--sign', '--key', keys.leasNext.file)
    lea.commit('Approve QP-002 revision 4')
    const owner = at('2026-08-04', 'mara')
    owner.says('approve', 'QP-002')
    owner.commit('Approve QP-002 revision 4 as its owner')
    expect(owner.verify('QP-002').filter((line) => line.includes('signed with'))).toEqual([
      '✔ Lea Baumann approved it as quality-manager on 2026-02-16, signed with the key <key>.',
      '✔ Lea Baumann approved it as quality-manager on 2026-04-08, signed with the key <key>.',
      '✔ Lea Baumann approved it as quality-manager on 2026-08-04, signed with the key <key>.',
    ])
  })

  it('10 August: a file moves, and its history and approval with it', () => {
    const mara = at('2026-08-10', 'mara')
    mara.begin('hall-2')
    mara.write({ 'qms-docs/roles/hall-2/technician.md': mara.read('qms-docs/roles/technician.md') })
    mara.git('rm', '--quiet', 'qms-docs/roles/technician.md')
    mara.commit('The technician works in hall 2')
    expect(mara.check('--base', 'trunk')).toEqual([])
    mara.merge('hall-2')
    expect(mara.says('history', 'technician', '--format', 'csv').split('\r\n')[1]).toBe(
      '1,2026-01-06,effective,2026-01-05,Noor Haddad,"Lea Baumann, Mara Keller",First issue.',
    )
    expect(mara.verify('technician').slice(1, 3)).toEqual([
      '✔ Git keeps the approved text of revision 1 (<id>), and its checksums are those of the record.',
      '✔ It is part of the history of technician: commit <id> of 2026-01-05, by Noor Haddad.',
    ])
  })

  it('7 September: a draft may be taken back, an approved revision may not', () => {
    const noor = at('2026-09-07', 'noor')
    noor.begin('read-twice')
    noor.says('revise', 'QP-001', '--class', 'minor', '--summary', 'Everybody reads twice.')
    noor.edit(QP_001, 'Write, approve', 'Write, read twice, approve')
    noor.commit('Read twice')
    noor.merge('read-twice')
    noor.begin('not-twice')
    noor.git('revert', '--no-edit', ...(way === 'merge' ? ['--mainline', '1'] : []), 'HEAD')
    expect(noor.check('--base', 'trunk')).toEqual(READING_OWED)
    noor.merge('not-twice')
    expect(noor.status('QP-001').slice(0, 2)).toEqual([
      'Revision 1 is effective.',
      'AP-QP-001-1 approves exactly this text.',
    ])
    noor.begin('too-little')
    noor.git('revert', '--no-edit', noor.git('log', '--format=%H', '--grep=^Lots that weigh too little').trim())
    const { code, out } = noor.qms('check', '--base', 'trunk')
    expect(code).toBe(1)
    expect(out).toContain(
      '  5:11  error  Revision 4 of QP-002 was approved, so it cannot become revision 3 again. Make a new revision, and put the earlier text into it: raise “revision” and fill in “change” (`qms revise QP-002 --class … --summary …` does both).  revision-increases\n',
    )
    noor.giveUp('too-little')
    expect(noor.git('status', '--porcelain'), `${root} holds what nobody committed`).toBe('')
  })
}
