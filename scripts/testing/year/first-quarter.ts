import { expect, it } from 'vitest'
import type { Company } from './company.js'
import { procedure, QP_002 } from './company-files.js'
import { DIFFERENCES } from './differences.js'

const INSPECTION = procedure('QP-002', 'Incoming inspection', 'operations-lead', {
  purpose: 'No bad lot gets in.',
  steps: 'Weigh every lot.',
})

export function playFirstQuarter({ root, keys, way, at, approverMerges }: Company): void {
  const { cameOn, looked, leaMerged } = DIFFERENCES[way]

  it('5 January: what the company has is committed, approved by two people each, and in force', () => {
    const roles = ['quality-manager', 'operations-lead', 'managing-director', 'technician']
    at('2026-01-05', 'noor').commit('The documents so far')
    const lea = at('2026-01-06', 'lea')
    expect(lea.says('approve', 'QP-001', 'WI-001', ...roles, '--sign', '--key', keys.lea.file)).toContain(
      'WI-001 revision 1 (major): First issue.\nLea Baumann approved it as quality-manager. Still to approve: operations-lead (Ben Okoro).\nCommit what was written: qms-docs/records/approvals/AP-WI-001-1.md\n',
    )
    at('2026-01-06', 'mara').says('approve', ...roles, '--sign', '--key', keys.mara.file)
    const ben = at('2026-01-06', 'ben')
    ben.says('approve', 'WI-001')
    ben.commit('Approve what we have')
    expect(ben.verify()).toEqual([
      '✔ AP-QP-001-1  QP-001 revision 1, applies from 2026-01-06',
      '✔ AP-WI-001-1  WI-001 revision 1, applies from 2026-01-06',
      ...[...roles].sort().map((role) => `✔ AP-${role}-1  ${role} revision 1, applies from 2026-01-06`),
      '6 approval records as of 2026-01-06: 6 hold, 0 fail, 0 could not be checked in full. 11 approvals, 10 of them signed.',
    ])
  })

  it('12 January: a new procedure is merged, which puts nothing into force', () => {
    const noor = at('2026-01-12', 'noor')
    noor.begin('incoming-inspection')
    expect(noor.says('new', 'procedure', 'Incoming inspection', '--owner', 'operations-lead')).toContain(QP_002)
    noor.write({ [QP_002]: INSPECTION })
    noor.commit('Incoming inspection')
    expect(noor.says('check', '--base', 'trunk')).toBe('✔ 13 documents checked as of 2026-01-12: no problems.\n')
    const ben = at('2026-01-13', 'ben')
    approverMerges(ben, 'incoming-inspection')
    expect(ben.status('QP-002')).toEqual([
      'Revision 1 is a draft.',
      'It is not approved yet. It needs: quality-manager (Lea Baumann), operations-lead (Ben Okoro).',
      'No revision of it is in force today.',
    ])
    expect(ben.says('diff', 'QP-002')).toMatch(/^QP-002 Incoming inspection: new, revision 1\. 6 sections\./)
  })

  it('16 February: two people approve it in a pull request, one of them with a signature', () => {
    const lea = at('2026-02-16', 'lea')
    lea.begin('approve-qp-002')
    lea.says('approve', 'QP-002', '--effective-from', '2026-03-01', '--sign', '--key', keys.lea.file)
    lea.commit('Approve QP-002')
    const ben = at('2026-02-17', 'ben')
    expect(ben.says('approve', 'QP-002')).toContain(
      'Ben Okoro approved it as operations-lead. All approvals are there: it applies from 2026-03-01.\n',
    )
    ben.commit('Approve QP-002 as its owner')
    expect(ben.check('--base', 'trunk')).toEqual([])
    ben.merge('approve-qp-002')
    const approvals = [
      'AP-QP-002-1 approves exactly this text.',
      'Lea Baumann approved it as quality-manager on 2026-02-16.',
      'Ben Okoro approved it as operations-lead on 2026-02-17.',
    ]
    expect(at('2026-02-28', 'ben').status('QP-002')).toEqual([
      'Revision 1 is approved.',
      ...approvals,
      'It comes into force on 2026-03-01.',
      'No revision of it is in force today.',
    ])
    expect(at('2026-03-01', 'ben').status('QP-002')).toEqual([
      'Revision 1 is effective.',
      ...approvals,
      'It has been in force since 2026-03-01.',
      'Its next review is due on 2027-12-01.',
    ])
    expect(ben.verify('QP-002')).toEqual([
      '✔ AP-QP-002-1  QP-002 revision 1, applies from 2026-03-01',
      '✔ Git keeps the approved text of revision 1 (<id>), and its checksums are those of the record.',
      `✔ It is part of the history of QP-002: commit <id> of ${cameOn('2026-01-12', '2026-01-13')}, by Noor Haddad.`,
      '✔ Commit <id>, which Lea Baumann looked at, is part of the history, and holds this text.',
      `✔ Commit <id>, which Ben Okoro looked at, ${looked}`,
      '✔ Lea Baumann approved it as quality-manager on 2026-02-16, signed with the key <key>.',
      '✔ Ben Okoro approved it as operations-lead on 2026-02-17, not signed.',
      '1 approval record as of 2026-02-17: 1 holds, 0 fail, 0 could not be checked in full. 2 approvals, 1 of them signed.',
    ])
  })

  it('9 March: while its revision is written and merged, the text before it stays in force', () => {
    const noor = at('2026-03-09', 'noor')
    noor.begin('floor-scale')
    noor.says('revise', 'QP-002', '--class', 'minor', '--summary', 'Lots above 50 kg go on the floor scale.')
    noor.edit(QP_002, 'Weigh every lot.', 'Weigh every lot; above 50 kg on the floor scale.')
    noor.commit('Lots above 50 kg')
    expect(noor.qms('approve', 'QP-002')).toMatchObject({
      code: 2,
      error: expect.stringMatching(
        /^Noor Haddad wrote part of revision 2 of QP-002 \(commit [0-9a-f]{12}, Lots above 50 kg\)\. Authors cannot approve their own text: another person has to\. Ask [^\n]+\.\n$/,
      ),
    })
    expect(noor.check('--base', 'trunk')).toEqual([])
    const lea = at('2026-03-10', 'lea')
    lea.merge('floor-scale')
    expect(lea.status('QP-002')).toEqual([
      'Revision 2 is a draft.',
      'It is not approved yet. It needs: operations-lead (Ben Okoro).',
      'In force today: revision 1, since 2026-03-01 (AP-QP-002-1; “qms show QP-002 --in-force” prints it).',
      'Its next review is due on 2028-03-01.',
    ])
    expect(lea.says('show', 'QP-002', '--in-force')).toBe(INSPECTION)
    const [, blob = ''] = /^blob: (.*)$/m.exec(lea.read('qms-docs/records/approvals/AP-QP-002-1.md')) ?? []
    expect(lea.git('cat-file', 'blob', blob)).toBe(INSPECTION)
    expect(lea.qms('approve', 'QP-002').error).toMatch(leaMerged)
  })

  it('11 March: a minor change needs its owner only, and replaces the text before it', () => {
    const ben = at('2026-03-11', 'ben')
    ben.begin('approve-qp-002-2')
    ben.says('approve', 'QP-002')
    ben.commit('Approve QP-002 revision 2')
    expect(ben.check('--base', 'trunk')).toEqual([])
    ben.merge('approve-qp-002-2')
    expect(ben.says('diff', 'QP-002', '1', '2')).toMatch(
      /^QP-002 Incoming inspection: revision 1 to 2\. 1 section changed\. 3 fields changed\.\n/,
    )
    expect(ben.says('history', 'QP-002', '--format', 'csv').split('\r\n').slice(1, 3)).toEqual([
      `2,2026-03-11,effective,${cameOn('2026-03-09', '2026-03-10')},Noor Haddad,Ben Okoro,Lots above 50 kg go on the floor scale.`,
      `1,2026-03-01,superseded,${cameOn('2026-01-12', '2026-01-13')},Noor Haddad,"Lea Baumann, Ben Okoro",First issue.`,
    ])
    expect(ben.git('status', '--porcelain'), `${root} holds what nobody committed`).toBe('')
  })
}
