import { expect, it } from 'vitest'
import type { Company } from './company.js'
import { acknowledgement, QP_002, WI_001 } from './company-files.js'
import { DIFFERENCES } from './differences.js'

export function playSecondQuarter({ keys, way, at, approverMerges }: Company): void {
  const { cameOn, looked, unclear, mark, held } = DIFFERENCES[way]

  it('7 April: text and approvals come in one pull request, and the merge keeps the exact text', () => {
    const noor = at('2026-04-07', 'noor')
    noor.begin('calibrated')
    noor.says('revise', 'QP-002', '--class', 'major', '--summary', 'Only a calibrated scale is used.')
    noor.edit(QP_002, 'Weigh every lot;', 'Use a calibrated scale. Weigh every lot;')
    noor.edit(
      QP_002,
      'change:',
      'training: { roles: [technician, operations-lead, quality-manager], threshold: 60 }\nchange:',
    )
    noor.commit('Calibrated scales only')
    const lea = at('2026-04-08', 'lea')
    lea.says('approve', 'QP-002', '--sign', '--key', keys.lea.file)
    lea.commit('Approve QP-002 revision 3')
    const ben = at('2026-04-08', 'ben')
    ben.says('approve', 'QP-002')
    ben.commit('Approve QP-002 revision 3 as its owner')
    expect(ben.check('--base', 'trunk')).toEqual([])
    approverMerges(ben, 'calibrated')
    expect(ben.verify('AP-QP-002-3')).toEqual([
      `${mark} AP-QP-002-3  QP-002 revision 3, does not apply yet`,
      '✔ Git keeps the approved text of revision 3 (<id>), and its checksums are those of the record.',
      `✔ It is part of the history of QP-002: commit <id> of ${cameOn('2026-04-07', '2026-04-08')}, by Noor Haddad.`,
      `✔ Commit <id>, which Lea Baumann looked at, ${looked}`,
      `✔ Commit <id>, which Ben Okoro looked at, ${looked}`,
      ...unclear('Lea Baumann', 'Ben Okoro'),
      '✔ Lea Baumann approved it as quality-manager on 2026-04-08, signed with the key <key>.',
      '✔ Ben Okoro approved it as operations-lead on 2026-04-08, not signed.',
      `1 approval record as of 2026-04-08: ${held} could not be checked in full. 2 approvals, 1 of them signed.`,
    ])
  })

  it('20 April: the revision comes into force once two of three people have acknowledged it', () => {
    const noor = at('2026-04-09', 'noor')
    noor.write(acknowledgement(noor, '001', '2026-04-09', 'noor'))
    noor.commit('Noor was trained')
    const approvals = [
      'AP-QP-002-3 approves exactly this text.',
      'Lea Baumann approved it as quality-manager on 2026-04-08.',
      'Ben Okoro approved it as operations-lead on 2026-04-08.',
    ]
    expect(noor.status('QP-002')).toEqual([
      'Revision 3 is approved.',
      ...approvals,
      '1 of 3 people who must know it have acknowledged it. It comes into force once 60 % have.',
      'Not yet: Ben Okoro and Lea Baumann. Once they have read it, record that they have.',
      'In force today: revision 2, since 2026-03-11 (AP-QP-002-2; “qms show QP-002 --in-force” prints it).',
      'Its next review is due on 2028-03-11.',
    ])
    const ben = at('2026-04-20', 'ben')
    ben.write(acknowledgement(ben, '002', '2026-04-20', 'ben'))
    ben.commit('Ben was trained')
    expect(ben.status('QP-002')).toEqual([
      'Revision 3 is effective.',
      ...approvals,
      '2 of 3 people who must know it have acknowledged it; the 60 % that it needs were reached on 2026-04-20.',
      'It has been in force since 2026-04-20.',
      'Its next review is due on 2028-04-07.',
    ])
    expect(at('2026-04-19', 'ben').status('QP-002')).toContain(
      'In force today: revision 2, since 2026-03-11 (AP-QP-002-2; “qms show QP-002 --in-force” prints it).',
    )
    expect(ben.check()).toEqual([])
  })

  it('30 April: the last reader has acknowledged it before her days to read it are over', () => {
    const lea = at('2026-04-30', 'lea')
    lea.write(acknowledgement(lea, '003', '2026-04-30', 'lea'))
    lea.commit('Lea was trained')
    expect(lea.check()).toEqual([])
  })

  it('4 May: an editorial change needs the quality manager only', () => {
    const noor = at('2026-05-04', 'noor')
    noor.begin('its-label')
    noor.says('revise', 'WI-001', '--class', 'editorial', '--summary', 'Says whose label it is.')
    noor.edit(WI_001, 'on the label.', 'on its label.')
    noor.commit('Its label')
    expect(noor.check('--base', 'trunk')).toEqual([])
    // Merged with a rebase, a text is committed once more: by its author, so that Lea may approve it.
    noor.merge('its-label')
    const lea = at('2026-05-05', 'lea')
    expect(lea.says('approve', 'WI-001')).toContain(
      'WI-001 revision 2 (editorial): Says whose label it is.\nLea Baumann approved it as quality-manager. All approvals are there: it applies from 2026-05-05.\n',
    )
    lea.commit('Approve WI-001 revision 2')
    expect(lea.status('WI-001')[0]).toBe('Revision 2 is effective.')
  })

  it('15 June: a review that keeps a document moves its date', () => {
    const lea = at('2026-06-15', 'lea')
    lea.begin('review')
    expect(lea.says('review', 'QP-001', '--outcome', 'keep', '--note', 'Read with the technicians; it holds.')).toBe(
      'qms-docs/records/document-reviews/DR-2026-001.md\nQP-001 stays as it is; its next review is due on 2028-06-15. Commit both files together.\n',
    )
    lea.commit('Review QP-001')
    expect(lea.check('--base', 'trunk')).toEqual([])
    lea.merge('review')
    expect(lea.status('QP-001')).toEqual([
      'Revision 1 is effective.',
      'AP-QP-001-1 approves exactly this text.',
      'Lea Baumann approved it as quality-manager on 2026-01-06.',
      'It has been in force since 2026-01-06.',
      'Its next review is due on 2028-06-15.',
    ])
  })

  it('16 June: a date that just moves is found', () => {
    const ben = at('2026-06-16', 'ben')
    ben.begin('later')
    ben.edit(WI_001, /next_review: .*/, 'next_review: 2028-05-05')
    const { code, out } = ben.qms('check', '--base', 'trunk')
    expect(code).toBe(1)
    expect(out).toContain(
      '  7:14  error  The next review of WI-001 moved from 2028-05-04 to 2028-05-05, but no record says that it was read again. Read it, and write a record of type “document-review” (`qms review WI-001 --outcome keep --note …` does it).  review-recorded\n',
    )
    ben.giveUp('later')
  })
}
