import type { Document } from '../../../../core/model/document.js'
import type { Qms } from '../../../../core/model/qms.js'
import type { Rule } from '../../../../core/model/rule.js'
import { CORRECTED_ROW, correctionOf, isBefore } from '../../../../core/questions/corrected-rows.js'

const TABLE = 'qms-docs/data/check-log/boiler-2026-11.csv'
const withRows = (...lines: readonly string[]) => ({
  'schemas/document-types/check-log.schema.json': JSON.stringify({
    title: 'Check',
    documentType: { control: 'retained', folder: 'records/checks', idFormat: 'CK-NNN', storage: ['rows'] },
    properties: { on: { type: 'string', format: 'date' } },
  }),
  [TABLE]: ['no,on,corrects.row,corrects.reason', '1,2026-11-02,,', ...lines].map((line) => `${line}\n`).join(''),
})
const because = 'Read from the wrong gauge.'

export const rowCorrections: Rule = {
  id: 'row-corrections',
  description:
    'Require that a row that corrects another one names an earlier row of the same type, which no other row corrects',
  rationale:
    'A row stays as it was written, and what was wrong with it stays readable. Which of two rows counts must never be a question.',
  clauses: ['iso-9001-2015/7.5.3'],
  severity: 'error',
  examples: [
    {
      name: 'a row that corrects itself, or one that comes after it, is found',
      files: withRows(
        `2,2026-11-03,boiler-2026-11#2,${because}`,
        `3,2026-11-04,boiler-2026-11#4,${because}`,
        '4,2026-11-05,,',
      ),
      problems: [
        `${TABLE}:3:14 boiler-2026-11#2 cannot correct boiler-2026-11#2, which does not come before it. Name the row that was wrong.`,
        `${TABLE}:4:14 boiler-2026-11#3 cannot correct boiler-2026-11#4, which does not come before it. Name the row that was wrong.`,
      ],
    },
    {
      name: 'a row that corrects something else than a row of its type is found',
      files: {
        ...withRows(`2,2026-11-03,QP-001,${because}`),
        'qms-docs/QP-001.md': '---\nid: QP-001\ntype: procedure\n---\n',
      },
      problems: [
        `${TABLE}:3:14 boiler-2026-11#2 can only correct a row of its own type, and QP-001 is none. Name the row that was wrong.`,
      ],
    },
    {
      name: 'a second correction of the same row is found',
      files: withRows(`2,2026-11-03,boiler-2026-11#1,${because}`, `3,2026-11-04,boiler-2026-11#1,${because}`),
      problems: [
        `${TABLE}:4:14 boiler-2026-11#2 corrects boiler-2026-11#1 already. If that is wrong, too, correct boiler-2026-11#2.`,
      ],
    },
    {
      name: 'a correction of a correction passes',
      files: withRows(`2,2026-11-03,boiler-2026-11#1,${because}`, `3,2026-11-04,boiler-2026-11#2,${because}`),
      problems: [],
    },
  ],
  *check(qms) {
    for (const { from, pointer, target } of qms.links) {
      if (pointer !== CORRECTED_ROW || !from.row) continue
      const corrected = qms.find(target)
      const fault = corrected && faultOf(qms, from, corrected)
      if (fault) yield { file: from, at: pointer, message: fault }
    }
  },
}

function faultOf(qms: Qms, row: Document, corrected: Document): string | undefined {
  const name = 'Name the row that was wrong.'
  if (!corrected.row || corrected.type !== row.type)
    return `${row.id} can only correct a row of its own type, and ${corrected.id} is none. ${name}`
  if (!isBefore(corrected, row))
    return `${row.id} cannot correct ${corrected.id}, which does not come before it. ${name}`
  const first = correctionOf(qms, corrected)
  if (!first || first === row) return undefined
  return `${first.id} corrects ${corrected.id} already. If that is wrong, too, correct ${first.id}.`
}
