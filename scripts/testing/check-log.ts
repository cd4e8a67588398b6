import { SMALL_QMS } from './small-qms.js'

/** A table of records in it. */
export const CHECK_LOG_TABLE = 'qms-docs/data/check-log/boiler-2026-11.csv'

const TYPE = {
  title: 'Check',
  description: 'A check that was done, and what came of it.',
  documentType: {
    control: 'retained',
    folder: 'records/checks',
    idFormat: 'CK-NNN',
    storage: ['rows'],
    retention: { period: '10 years', from: 'on', disposition: 'delete' },
    register: ['id', 'on', 'by', 'result', 'repair.due'],
  },
  properties: {
    on: { type: 'string', format: 'date', event: 'done', description: 'The day of the check.' },
    by: {
      type: 'array',
      items: { $ref: '../common.schema.json#/$defs/person' },
      minItems: 1,
      description: 'Who checked.',
    },
    result: { enum: ['ok', 'not-ok'], description: 'What came of it.' },
    degrees: { type: 'number', description: 'What was measured.' },
    note: { type: 'string', description: 'What else is to be said.' },
    repair: {
      type: 'object',
      description: 'What is to be repaired.',
      properties: {
        due: { type: 'string', format: 'date', dueDate: ['done'], description: 'The day by which it is repaired.' },
        done: { type: 'string', format: 'date', description: 'The day on which it was.' },
      },
    },
    parts: {
      type: 'array',
      description: 'What was replaced.',
      items: { type: 'object', properties: { name: { type: 'string', description: 'What it is called.' } } },
    },
  },
  required: ['on', 'by', 'result'],
}

/** The small system, with a type whose records are rows, and a table of such records. @param lines of the table */
export function checkLog(...lines: readonly string[]): Readonly<Record<string, string>> {
  return {
    ...SMALL_QMS,
    'schemas/document-types/check-log.schema.json': JSON.stringify(TYPE),
    [CHECK_LOG_TABLE]: lines.map((line) => `${line}\n`).join(''),
  }
}

export const CHECK_LOG = checkLog(
  'no,on,by,result,degrees,repair.due,note',
  '1,2026-11-02,ada,ok,71.50,,',
  '2,2026-11-09,ada,not-ok,,2026-11-20,"slow, ""loud""',
  'and hot"',
  '3,09/11/2026,ada;ben,ok,,,',
)
