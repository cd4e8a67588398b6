import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { approvalOf, FORM, PICTURE, QP_001, QP_003, WI_001 } from './company-files.js'
import { all, commits, edits, leavesConflict, moves, removes, revises, signsAs, writes } from './hands.js'
import type { Tampering } from './tampering.js'

export const textTamperings: readonly Tampering[] = [
  {
    what: 'An approved procedure says something else.',
    of: '1',
    does: edits(QP_001, 'read twice', 'read once'),
  },
  {
    what: 'An approved work instruction says something else.',
    of: '1',
    does: edits(WI_001, 'Weigh the lot', 'Do not weigh the lot'),
  },
  { what: 'An approved procedure is deleted.', of: '1', does: removes(QP_001) },
  {
    what: 'An approved work instruction moves out of the folder of documents.',
    of: '1',
    does: moves(WI_001, 'WI-001.md'),
  },
  {
    what: 'An approved procedure becomes a text file.',
    of: '1',
    does: moves(QP_001, QP_001.replace('.md', '.txt')),
  },
  {
    what: 'An approved procedure can no longer be read.',
    of: '1',
    does: edits(QP_001, 'type: procedure', 'type: ['),
  },
  {
    what: 'An approved procedure has conflict markers in its text.',
    of: '14',
    does: leavesConflict(QP_001, /^Write, read.*$/m),
  },
  {
    what: 'An approved procedure has conflict markers in its fields.',
    of: '14',
    does: leavesConflict(QP_001, 'revision: 2'),
  },
  {
    what: 'A second procedure with the same id appears.',
    of: '1',
    does: writes(
      'qms-docs/procedures/QP-001-copy.md',
      '---\nid: QP-001\ntype: procedure\ntitle: Another one\nrevision: 9\nowner: noor\n---\n',
    ),
  },
  {
    what: 'The revision goes back to the one before, with its text.',
    of: '9',
    does: all(edits(QP_001, 'revision: 2', 'revision: 1'), edits(QP_001, 'read twice, ', '')),
  },
  {
    what: 'The next review moves by some months.',
    of: 'reviews',
    does: edits(QP_001, /next_review: .*/, 'next_review: 2028-08-01'),
  },
  {
    what: 'An approved text has invisible letters in it.',
    of: '13',
    does: edits(QP_001, 'read twice', 'read \u202Etwice'),
  },
  {
    what: 'A document becomes a link to another file.',
    of: '1',
    does: all(removes(QP_001), ({ root }) => symlinkSync('QP-003.md', join(root, QP_001))),
  },
]

export const fileTamperings: readonly Tampering[] = [
  {
    what: 'A picture of an approved text is exchanged.',
    of: '7',
    does: writes(PICTURE, 'another picture'),
  },
  { what: 'A picture of an approved text is deleted.', of: '7', does: removes(PICTURE) },
  {
    what: 'A picture becomes a pointer of Git LFS to another picture.',
    of: '7',
    does: writes(PICTURE, `version https://git-lfs.github.com/spec/v1\noid sha256:${'1'.repeat(64)}\nsize 9\n`),
  },
  {
    what: 'A file that an approved text links to is exchanged.',
    of: '7',
    does: writes(FORM, 'lot,weight,colour\n'),
  },
  { what: 'A file that an approved text links to is deleted.', of: '7', does: removes(FORM) },
  {
    what: 'The record of an approval no longer lists a picture.',
    of: '7',
    does: edits(approvalOf('QP-003', 1), / {2}- path: qms-docs\/procedures\/scale\.png\n(?: {4}.*\n)+/, ''),
  },
  {
    what: 'The record of an approval names another linked file.',
    of: '7',
    does: edits(approvalOf('QP-003', 1), 'path: qms-docs/procedures/label.csv', 'path: qms-docs/procedures/labels.csv'),
  },
  {
    what: 'A picture and the record of its approval are made to fit.',
    of: '7',
    does: all(writes(PICTURE, 'another picture'), ({ at }) => {
      const noor = at('noor')
      const blob = noor.git('hash-object', PICTURE).trim()
      noor.edit(approvalOf('QP-003', 1), /(path: qms-docs\/procedures\/scale\.png\n +blob: )\S+/, `$1${blob}`)
    }),
  },
  {
    what: 'The approved text links to a further file.',
    of: '7',
    does: all(
      writes('qms-docs/procedures/more.pdf', 'more'),
      edits(QP_003, 'Store every lot', 'Store every lot ([more](more.pdf))'),
    ),
  },
]

export const redlineTamperings: readonly Tampering[] = [
  {
    what: 'A number changes in a revision that is called editorial.',
    of: '11',
    does: all(revises({ kind: 'editorial', from: 'read twice', to: 'read 3 times' }), signsAs('lea'), commits('lea')),
  },
  {
    what: 'May becomes must in a revision that is called editorial.',
    of: '11',
    does: all(
      revises({ kind: 'editorial', from: 'read twice', to: 'must read twice' }),
      signsAs('lea'),
      commits('lea'),
    ),
  },
  {
    what: 'Another word changes in a revision that is called editorial.',
    of: '11',
    does: all(revises({ kind: 'editorial', from: 'read twice', to: 'skim twice' }), signsAs('lea'), commits('lea')),
  },
]
