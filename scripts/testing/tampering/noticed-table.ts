import type { Noticed } from './tampering.js'

/** Who notices what, for each tampering of tables of records. */
export const NOTICED_TABLES: Readonly<Record<string, Noticed>> = {
  'A row of a table says something else.': {
    proposal: [
      'closed-records-unchanged data/check-log/scale-2026-03.csv: “note” of scale-2026-03#2 was changed after the record was complete',
    ],
    after: [
      'records-only-grow data/check-log/scale-2026-03.csv: of 2026-11-22 by Noor Haddad, “note” of scale-2026-03#2 was changed',
    ],
    verify: [],
    export: [],
  },
  'A row of a table gets another day.': {
    proposal: [
      'closed-records-unchanged data/check-log/scale-2026-03.csv: “on” of scale-2026-03#2 was changed after the record was complete',
    ],
    after: [
      'records-only-grow data/check-log/scale-2026-03.csv: of 2026-11-22 by Noor Haddad, “on” of scale-2026-03#2 was changed',
    ],
    verify: [],
    export: [],
  },
  'A row of a table names another person.': {
    proposal: [
      'closed-records-unchanged data/check-log/scale-2026-03.csv: “by” of scale-2026-03#2 was changed after the record was complete',
    ],
    after: [
      'records-only-grow data/check-log/scale-2026-03.csv: of 2026-11-22 by Noor Haddad, “by” of scale-2026-03#2 was changed',
    ],
    verify: [],
    export: [],
  },
  'A row of a table is deleted.': {
    proposal: [
      'nothing-deleted data/check-log/scale-2026-03.csv: scale-2026-03#2 is gone from this table',
      'valid-rows data/check-log/scale-2026-03.csv: Row 2 is missing before this one',
    ],
    after: [
      'records-only-grow data/check-log/scale-2026-03.csv: scale-2026-03#2 is gone from this table',
      'valid-rows data/check-log/scale-2026-03.csv: Row 2 is missing before this one',
    ],
    verify: [],
    export: [],
  },
  'The last row of a table is deleted.': {
    proposal: ['nothing-deleted data/check-log/scale-2026-03.csv: scale-2026-03#4 is gone from this table'],
    after: ['records-only-grow data/check-log/scale-2026-03.csv: scale-2026-03#4 is gone from this table'],
    verify: [],
    export: [],
  },
  'A row of a table is deleted, and those after it are numbered again.': {
    proposal: [
      'closed-records-unchanged data/check-log/scale-2026-03.csv: “note” of scale-2026-03#2 was changed after the record was complete',
      'closed-records-unchanged data/check-log/scale-2026-03.csv: “note” of scale-2026-03#3 was changed after the record was complete',
      'closed-records-unchanged data/check-log/scale-2026-03.csv: “on” of scale-2026-03#3 was changed after the record was complete',
      'closed-records-unchanged data/check-log/scale-2026-03.csv: “result” of scale-2026-03#2 was changed after the record was complete',
      'nothing-deleted data/check-log/scale-2026-03.csv: scale-2026-03#4 is gone from this table',
    ],
    after: [
      'records-only-grow data/check-log/scale-2026-03.csv: of 2026-11-22 by Noor Haddad, “note” of scale-2026-03#2 was changed',
      'records-only-grow data/check-log/scale-2026-03.csv: of 2026-11-22 by Noor Haddad, “note” of scale-2026-03#3 was changed',
      'records-only-grow data/check-log/scale-2026-03.csv: of 2026-11-22 by Noor Haddad, “on” of scale-2026-03#3 was changed',
      'records-only-grow data/check-log/scale-2026-03.csv: of 2026-11-22 by Noor Haddad, “result” of scale-2026-03#2 was changed',
      'records-only-grow data/check-log/scale-2026-03.csv: scale-2026-03#4 is gone from this table',
    ],
    verify: [],
    export: [],
  },
  'Rows of a table change places.': {
    proposal: [
      'valid-rows data/check-log/scale-2026-03.csv: Row 2 is missing before this one',
      'valid-rows data/check-log/scale-2026-03.csv: The row before has the number 3, so this one cannot have 2, and it was not read',
    ],
    after: [
      'valid-rows data/check-log/scale-2026-03.csv: Row 2 is missing before this one',
      'valid-rows data/check-log/scale-2026-03.csv: The row before has the number 3, so this one cannot have 2, and it was not read',
    ],
    verify: [],
    export: [],
  },
  'Rows of a table exchange their numbers.': {
    proposal: [
      'closed-records-unchanged data/check-log/scale-2026-03.csv: “note” of scale-2026-03#3 was changed after the record was complete',
      'closed-records-unchanged data/check-log/scale-2026-03.csv: “result” of scale-2026-03#3 was changed after the record was complete',
      'valid-rows data/check-log/scale-2026-03.csv: Row 2 is missing before this one',
      'valid-rows data/check-log/scale-2026-03.csv: The row before has the number 3, so this one cannot have 2, and it was not read',
    ],
    after: [
      'records-only-grow data/check-log/scale-2026-03.csv: of 2026-11-22 by Noor Haddad, “note” of scale-2026-03#3 was changed',
      'records-only-grow data/check-log/scale-2026-03.csv: of 2026-11-22 by Noor Haddad, “result” of scale-2026-03#3 was changed',
      'valid-rows data/check-log/scale-2026-03.csv: Row 2 is missing before this one',
      'valid-rows data/check-log/scale-2026-03.csv: The row before has the number 3, so this one cannot have 2, and it was not read',
    ],
    verify: [],
    export: [],
  },
  'A column is taken out of a table.': {
    proposal: [
      'closed-records-unchanged data/check-log/scale-2026-03.csv: “note” of scale-2026-03#2 was changed after the record was complete',
      'closed-records-unchanged data/check-log/scale-2026-03.csv: “note” of scale-2026-03#3 was changed after the record was complete',
      'complete-record data/check-log/scale-2026-03.csv: “note” is missing or empty',
    ],
    after: [
      'complete-record data/check-log/scale-2026-03.csv: “note” is missing or empty',
      'records-only-grow data/check-log/scale-2026-03.csv: of 2026-11-22 by Noor Haddad, “note” of scale-2026-03#2 was changed',
      'records-only-grow data/check-log/scale-2026-03.csv: of 2026-11-22 by Noor Haddad, “note” of scale-2026-03#3 was changed',
    ],
    verify: [],
    export: [],
  },
  'A row is said to be corrected, without a reason.': {
    proposal: ['required-fields data/check-log/scale-2026-11.csv: “reason” in “corrects” is missing or empty'],
    after: ['required-fields data/check-log/scale-2026-11.csv: “reason” in “corrects” is missing or empty'],
    verify: [],
    export: [],
  },
  'A row is corrected, and what it said before is changed.': {
    proposal: [
      'closed-records-unchanged data/check-log/scale-2026-11.csv: “result” of scale-2026-11#1 was changed after the record was complete',
      'complete-record data/check-log/scale-2026-11.csv: “note” is missing or empty',
    ],
    after: [
      'complete-record data/check-log/scale-2026-11.csv: “note” is missing or empty',
      'records-only-grow data/check-log/scale-2026-11.csv: of 2026-11-22 by Noor Haddad, “result” of scale-2026-11#1 was changed',
    ],
    verify: [],
    export: [],
  },
  'A row is added to the table of a month that is over.': {
    proposal: [
      'tables-frozen data/check-log/scale-2026-03.csv: Row 5 was added after this table froze on 10 April 2026',
    ],
    after: [],
    verify: [],
    export: [],
  },
  'A table of a month that is over is brought in.': {
    proposal: [
      'tables-frozen data/check-log/scale-2026-02.csv: Tables of this month froze on 10 March 2026, and this one is new',
    ],
    after: [],
    verify: [],
    export: [],
  },
  'A table is called after another month.': {
    proposal: [
      'nothing-deleted data/check-log/scale-2026-03.csv: This table is gone, and with it scale-2026-03#1, scale-2026-03#2, scale-2026-03#3 and scale-2026-03#4',
      'tables-frozen data/check-log/scale-2026-02.csv: Tables of this month froze on 10 March 2026, and this one is new',
    ],
    after: [],
    verify: [],
    export: [],
  },
  'A table is deleted.': {
    proposal: [
      'nothing-deleted data/check-log/scale-2026-03.csv: This table is gone, and with it scale-2026-03#1, scale-2026-03#2, scale-2026-03#3 and scale-2026-03#4',
    ],
    after: [
      'records-only-grow data/check-log/scale-2026-03.csv: This table is gone, and with it scale-2026-03#1, scale-2026-03#2, scale-2026-03#3 and scale-2026-03#4',
    ],
    verify: [],
    export: [],
  },
  'A table moves out of the folder of documents.': {
    proposal: [
      'nothing-deleted data/check-log/scale-2026-03.csv: This table is gone, and with it scale-2026-03#1, scale-2026-03#2, scale-2026-03#3 and scale-2026-03#4',
    ],
    after: [
      'records-only-grow data/check-log/scale-2026-03.csv: This table is gone, and with it scale-2026-03#1, scale-2026-03#2, scale-2026-03#3 and scale-2026-03#4',
    ],
    verify: [],
    export: [],
  },
  'A table becomes a text file.': {
    proposal: [
      'nothing-deleted data/check-log/scale-2026-03.csv: This table is gone, and with it scale-2026-03#1, scale-2026-03#2, scale-2026-03#3 and scale-2026-03#4',
    ],
    after: [
      'records-only-grow data/check-log/scale-2026-03.csv: This table is gone, and with it scale-2026-03#1, scale-2026-03#2, scale-2026-03#3 and scale-2026-03#4',
    ],
    verify: [],
    export: [],
  },
  'A table can no longer be read.': {
    proposal: [
      'valid-rows data/check-log/scale-2026-03.csv: The quotation mark at the beginning of this cell is never closed',
    ],
    after: [
      'valid-rows data/check-log/scale-2026-03.csv: The quotation mark at the beginning of this cell is never closed',
    ],
    verify: [],
    export: [],
  },
  'A table has conflict markers in it.': {
    proposal: ['no-merge-conflicts data/check-log/scale-2026-03.csv: Git left both sides of a merge conflict here'],
    after: ['no-merge-conflicts data/check-log/scale-2026-03.csv: Git left both sides of a merge conflict here'],
    verify: [],
    export: [],
  },
  'A row of a table is changed, and the change is not committed.': {
    after: [
      'records-only-grow data/check-log/scale-2026-03.csv: In a change that is not committed, “note” of scale-2026-03#2 was changed',
    ],
    verify: [],
    export: [],
  },
  'A table becomes bytes that are no text.': {
    proposal: ['readable-text data/check-log/scale-2026-03.csv: This row is not in UTF-8'],
    after: ['readable-text data/check-log/scale-2026-03.csv: This row is not in UTF-8'],
    verify: [],
    export: [],
  },
}
