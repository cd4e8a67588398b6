import { cpSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Company } from './company.js'
import { QP_001, QP_003, SCALE } from './company-files.js'
import { type Desk, deskOf } from './desk.js'

const AP = 'qms-docs/records/approvals/AP-QP-003-1.md'
const AP_OF_ANOTHER = 'qms-docs/records/approvals/AP-QP-002-5.md'
const REVIEW = 'qms-docs/records/document-reviews/DR-2026-001.md'
const OTHER_TEXT = (name: string) =>
  `✖ The signature of ${name} is over another text: this record was changed after it was signed, or the signature belongs to another approval. Restore what was signed, or have the approval signed again.`

/** Each on a copy of the repository as the year left it. */
export function tamperWithTheYear({ root }: Company): void {
  let copies = 0
  const copy = (): Desk => {
    copies += 1
    cpSync(root, `${root}-${copies}`, { recursive: true })
    return deskOf(`${root}-${copies}`, 'noor', '2026-12-31')
  }
  const signatureIn = ({ read }: Desk, path: string) =>
    /-----BEGIN[\s\S]*?END SSH SIGNATURE-----/.exec(read(path))?.[0] ?? ''

  describe('tampering', () => {
    it('with an approved text is found; what was approved stays in force', () => {
      const noor = copy()
      noor.edit(QP_003, 'every lot', 'most lots')
      expect(noor.check('--base', 'trunk')).toEqual(['revision-bumped procedures/QP-003.md:5'])
      expect(noor.status('QP-003')).toEqual([
        'Revision 1 is a draft.',
        'AP-QP-003-1 approves another text of this revision: this one was changed afterwards. Make a new revision of it, or restore what was approved (git cat-file blob <id>).',
        'Lea Baumann approved it as quality-manager on 2026-10-06.',
        'Mara Keller approved it as managing-director on 2026-10-06.',
        'In force today: revision 1, since 2026-11-01 (AP-QP-003-1; “qms show QP-003 --in-force” prints it).',
        'Its next review is due on 2027-12-01.',
      ])
      expect(noor.verify('QP-003')[0]).toBe('✔ AP-QP-003-1  QP-003 revision 1, applies from 2026-11-01')
    })

    it('with a text, and with its approval record so that it fits, breaks the signatures', () => {
      const noor = copy()
      noor.begin('forged')
      noor.edit(QP_003, 'every lot', 'most lots')
      noor.commit('Most lots')
      const record = noor.read(AP)
      noor.git('rm', '--quiet', AP)
      deskOf(noor.root, 'mara', '2026-12-31').says('approve', 'QP-003')
      const sums = /^blob: [\s\S]*?^digest: .*$/m
      noor.write({ [AP]: record.replace(sums, sums.exec(noor.read(AP))?.[0] ?? '') })
      noor.commit('Nothing to see here')
      expect(noor.check('--base', 'trunk')).toEqual(
        expect.arrayContaining([
          'revision-bumped procedures/QP-003.md:5',
          ...[6, 7, 8].map((line) => `closed-records-unchanged records/approvals/AP-QP-003-1.md:${line}`),
          'signatures-hold records/approvals/AP-QP-003-1.md:25',
        ]),
      )
      expect(noor.status('QP-003').at(-1)).toBe('No revision of it is in force today.')
      expect(noor.verify('QP-003')).toEqual(
        expect.arrayContaining([
          '✖ AP-QP-003-1  QP-003 revision 1, does not apply yet',
          expect.stringMatching(
            /^✖ lea approved it at 2026-10-06T.*, before the text came into git: commit <id> is of/,
          ),
          OTHER_TEXT('Lea Baumann'),
          OTHER_TEXT('Mara Keller'),
        ]),
      )
    })

    it('by deleting an approval record leaves a draft', () => {
      const noor = copy()
      noor.git('rm', '--quiet', AP)
      expect(noor.check('--base', 'trunk')).toEqual([
        'superseding-documents-exist procedures/QP-002.md:16',
        'nothing-deleted records/approvals/AP-QP-003-1.md:1',
      ])
      expect(noor.status('QP-003')[0]).toBe('Revision 1 is a draft.')
    })

    it('by copying a signature from another record is found', () => {
      const noor = copy()
      noor.edit(AP, signatureIn(noor, AP), signatureIn(noor, AP_OF_ANOTHER))
      expect(noor.check('--base', 'trunk')).toEqual([
        'superseding-documents-exist procedures/QP-002.md:16',
        'closed-records-unchanged records/approvals/AP-QP-003-1.md:20',
        'in-force-explained records/approvals/AP-QP-003-1.md:20',
        'signatures-hold records/approvals/AP-QP-003-1.md:25',
      ])
      expect(noor.verify('QP-003').filter((line) => !line.startsWith('✔'))).toEqual([
        '✖ qms-docs/records/approvals/AP-QP-003-1.md',
        '✖ This approval record is not committed as it is here, so git does not keep it, and others do not have it. Commit it, or put back what was committed.',
        '✖ AP-QP-003-1  QP-003 revision 1, does not apply yet',
        OTHER_TEXT('Lea Baumann'),
        '– quality-manager has not approved it by 2026-12-31, so it is not complete.',
        '1 approval record as of 2026-12-31: 0 hold, 1 fails, 0 could not be checked in full. 2 approvals, 2 of them signed.',
      ])
    })

    it('with a record that is complete is found', () => {
      const noor = copy()
      noor.edit(REVIEW, 'it holds', 'it is perfect')
      expect(noor.check('--base', 'trunk')).toEqual([
        'closed-records-unchanged records/document-reviews/DR-2026-001.md:11',
      ])
    })

    it('by deleting a document is found; git still keeps what was approved', () => {
      const noor = copy()
      noor.git('rm', '--quiet', QP_001)
      expect(noor.check('--base', 'trunk')).toContain('nothing-deleted procedures/QP-001.md:1')
      expect(noor.verify('AP-QP-001-1').slice(0, 4)).toEqual([
        '✖ qms-docs/records/approvals/AP-QP-001-1.md',
        '✖ No file has the id QP-001 any more, so its history cannot be followed. Put the file back: documents are retired, and their files stay.',
        '✖ AP-QP-001-1  QP-001 revision 1, applies from 2026-01-06',
        '✔ Git keeps the approved text of revision 1 (<id>), and its checksums are those of the record.',
      ])
    })

    it('with a picture is found, as the text is that shows it', () => {
      const noor = copy()
      noor.write({ [SCALE]: 'another picture' })
      expect(noor.check('--base', 'trunk')).toEqual(['revision-bumped procedures/QP-003.md:5'])
      expect(noor.status('QP-003').slice(0, 2)).toEqual([
        'Revision 1 is a draft.',
        'AP-QP-003-1 approves this text with other files: qms-docs/procedures/scale.png was changed afterwards. Make a new revision of it, or restore what was approved.',
      ])
    })

    it('with history is found in every text that it no longer holds', () => {
      const noor = copy()
      noor.git('switch', '--quiet', '--orphan', 'clean')
      noor.git('checkout', 'trunk', '--', '.')
      noor.commit('The documents so far')
      noor.git('branch', '--quiet', '--move', '--force', 'trunk')
      noor.git('reflog', 'expire', '--expire=now', '--all')
      noor.git('gc', '--quiet', '--prune=now')
      const gone = ['AP-QP-001-1', ...[1, 2, 3, 4].map((revision) => `AP-QP-002-${revision}`)]
      const lost = [...gone, ...[1, 2, 3].map((revision) => `AP-WI-001-${revision}`)]
      expect(noor.check('--base', 'trunk', '--rule', 'approved-text-in-history')).toEqual(
        lost.map((id) => `approved-text-in-history records/approvals/${id}.md:6`),
      )
      expect(noor.verify('AP-QP-002-1').filter((line) => line.startsWith('✖'))).toEqual([
        '✖ AP-QP-002-1  QP-002 revision 1, applies from 2026-03-01',
        '✖ Git has no text <id>: what was approved cannot be shown. Fetch the commit that holds it, or correct “blob”.',
        '✖ No commit in the history of QP-002 holds the approved text: the history was rewritten after the approval, or the text was never committed here.',
      ])
    })
  })
}
