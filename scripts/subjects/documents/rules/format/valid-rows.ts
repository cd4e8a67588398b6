import { defectRule } from '../../../../core/run/defect-rule.js'

const TABLE = 'qms-docs/data/check-log/boiler-2026-11.csv'
const HEADER = 'no,on,what,result'

const withRows = (...lines: readonly string[]) => ({
  'schemas/document-types/check-log.schema.json': JSON.stringify({
    title: 'Check',
    documentType: { control: 'retained', folder: 'records/checks', idFormat: 'CK-NNN', storage: ['rows'] },
    properties: {
      on: { type: 'string', format: 'date' },
      what: { type: 'string' },
      result: { enum: ['ok', 'not-ok'] },
    },
    required: ['on', 'result'],
  }),
  [TABLE]: lines.map((line) => `${line}\n`).join(''),
})

export const validRows = defectRule({
  id: 'valid-rows',
  description: 'Require that the rows of a table are complete, in order and counted',
  rationale:
    'A row is a record. One that cannot be read, or that is missing, is a record that is not there when it is asked for.',
  clauses: ['iso-9001-2015/7.5.3'],
  severity: 'error',
  blocksChecking: true,
  examples: [
    {
      name: 'a row with a cell too few, or with one too many, is named',
      files: withRows(HEADER, '1,2026-11-02,Boiler', '2,2026-11-09,Boiler,slow,ok'),
      problems: [
        `${TABLE}:2:1 This row has 3 cells, but there are 4 columns, so it was not read. A cell that holds “,” needs quotation marks around it; an empty cell still needs its “,”.`,
        `${TABLE}:3:1 This row has 5 cells, but there are 4 columns, so it was not read. A cell that holds “,” needs quotation marks around it; an empty cell still needs its “,”.`,
      ],
    },
    {
      name: 'a row that was removed, a number that is used twice and one that is none are named',
      files: withRows(HEADER, '1,2026-11-02,,ok', '3,2026-11-09,,ok', '3,2026-11-16,,ok', 'x,2026-11-23,,ok'),
      problems: [
        `${TABLE}:3:1 Row 2 is missing before this one. Rows are added and never removed: put back what was here.`,
        `${TABLE}:4:1 The row before has the number 3, so this one cannot have 3, and it was not read. Rows are counted from 1, and none is used twice; write 4.`,
        `${TABLE}:5:1 “x” is not the number of a row, so this row was not read. Rows are counted from 1; write 4.`,
      ],
    },
    {
      name: 'a quotation mark that is never closed is named where it is',
      files: withRows(HEADER, '1,2026-11-02,"Boiler,ok', '2,2026-11-09,Boiler,ok'),
      problems: [
        `${TABLE}:2:14 The quotation mark at the beginning of this cell is never closed, so neither this row nor what follows was read. Close it at the end of the cell; a quotation mark inside is written twice.`,
      ],
    },
    {
      name: 'a quotation mark inside a cell, and text after the second one, are named',
      files: withRows(HEADER, '1,2026-11-02,Pipe 5" left,ok', '2,2026-11-09,"Boiler" 2,ok'),
      problems: [
        `${TABLE}:2:14 This cell has a quotation mark inside, so this row was not read. Put the whole cell in quotation marks, and write those inside it twice.`,
        `${TABLE}:3:23 A cell in quotation marks ends with the second one, but here it goes on, so this row was not read. Put the whole cell in quotation marks, and write those inside it twice.`,
      ],
    },
    {
      name: 'a table without a line is named',
      files: withRows(),
      problems: [`${TABLE}:1:1 This table is empty. Its first row names the columns: “no”, and fields of the type.`],
    },
    {
      name: 'a row that is longer than any record is named',
      files: withRows(HEADER, `1,2026-11-02,${'x'.repeat(66_000)},ok`),
      problems: [
        `${TABLE}:2:1 This row has more than 64 KB, so neither it nor what follows was read. Keep long texts in a file of their own, and name that file in the row.`,
      ],
    },
    {
      name: 'a file whose name cannot begin an id is named',
      files: { ...withRows(HEADER), 'qms-docs/data/check-log/boiler 2.csv': `${HEADER}\n1,2026-11-02,,ok\n` },
      problems: [
        'qms-docs/data/check-log/boiler 2.csv:1:1 The ids of rows begin with the name of their file, so it has only letters, digits, hyphens, dots and underscores. Rename the file.',
      ],
    },
    {
      name: 'semicolons, a byte-order mark, CRLF, empty lines and quotation marks over several lines pass',
      files: withRows(
        '\uFEFFno;on;what;result\r',
        '1;2026-11-02;"""Boiler"";',
        'second line";ok\r',
        '\r',
        '2;2026-11-09;;ok;;\r',
      ),
      problems: [],
    },
  ],
})
