import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MARCH, NOVEMBER } from './company-files.js'
import { all, appends, edits, leavesConflict, moves, removes } from './hands.js'
import type { Tampering } from './tampering.js'

const of = '5'

/** Puts columns behind all rows of the table of this month, which say that the last one corrects the first. */
const corrects = (reason: string): Tampering['does'] =>
  all(
    edits(NOVEMBER, /^(no,.*)$/m, '$1,corrects.row,corrects.reason'),
    edits(NOVEMBER, /^([12],.*)$/gm, '$1,,'),
    appends(NOVEMBER, `3,2026-11-16,Ten kilograms,noor,not-ok,30 g too much,scale-2026-11#1,${reason}\n`),
  )

export const tableTamperings: readonly Tampering[] = [
  { what: 'A row of a table says something else.', of, does: edits(MARCH, '40 g too much', '4 g too much') },
  { what: 'A row of a table gets another day.', of, does: edits(MARCH, '2,2026-03-09', '2,2026-03-10') },
  { what: 'A row of a table names another person.', of, does: edits(MARCH, /^(2,.*)noor/m, '$1ben') },
  { what: 'A row of a table is deleted.', of, does: edits(MARCH, /^2,.*\n/m, '') },
  { what: 'The last row of a table is deleted.', of, does: edits(MARCH, /^4,.*\n/m, '') },
  {
    what: 'A row of a table is deleted, and those after it are numbered again.',
    of,
    does: all(edits(MARCH, /^2,.*\n/m, ''), edits(MARCH, /^3,/m, '2,'), edits(MARCH, /^4,/m, '3,')),
  },
  { what: 'Rows of a table change places.', of, does: edits(MARCH, /^(2,.*\n)(3,.*\n)/m, '$2$1') },
  {
    what: 'Rows of a table exchange their numbers.',
    of,
    does: all(edits(MARCH, /^2,/m, 'x,'), edits(MARCH, /^3,/m, '2,'), edits(MARCH, /^x,/m, '3,')),
  },
  { what: 'A column is taken out of a table.', of, does: edits(MARCH, /,[^,\n]*$/gm, '') },
  { what: 'A row is said to be corrected, without a reason.', of, does: corrects('') },
  {
    what: 'A row is corrected, and what it said before is changed.',
    of,
    does: all(corrects('The weight was another one.'), edits(NOVEMBER, /^1,(.*),ok,/m, '1,$1,not-ok,')),
  },
  {
    what: 'A row is added to the table of a month that is over.',
    of,
    does: appends(MARCH, '5,2026-03-23,Ten kilograms,noor,ok,\n'),
  },
  {
    what: 'A table of a month that is over is brought in.',
    of,
    does: ({ at }) =>
      at('noor').write({ [MARCH.replace('03', '02')]: 'no,on,check,by,result\n1,2026-02-02,Ten kilograms,noor,ok\n' }),
  },
  { what: 'A table is called after another month.', of, does: moves(MARCH, MARCH.replace('03', '02')) },
  { what: 'A table is deleted.', of, does: removes(MARCH) },
  { what: 'A table moves out of the folder of documents.', of, does: moves(MARCH, 'scale-2026-03.csv') },
  { what: 'A table becomes a text file.', of, does: moves(MARCH, MARCH.replace('.csv', '.txt')) },
  { what: 'A table can no longer be read.', of, does: edits(MARCH, /^2,/m, '2,"') },
  { what: 'A table has conflict markers in it.', of: '14', does: leavesConflict(MARCH, /^2,.*$/m) },
  {
    what: 'A row of a table is changed, and the change is not committed.',
    of,
    isInPlace: true,
    does: edits(MARCH, '40 g too much', '4 g too much'),
  },
  {
    what: 'A table becomes bytes that are no text.',
    of,
    does: ({ root }) => writeFileSync(join(root, MARCH), new Uint8Array([0, 255, 254, 0])),
  },
]
