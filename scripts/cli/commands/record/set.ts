import { planSet } from '../../../subjects/change/record/plan-set.js'
import { argument, oneOrMore } from '../../command/arguments.js'
import { defineCommand } from '../../command/command.js'
import { deciding } from '../../command/shared-options.js'
import { findDocument } from '../../names/find-document.js'
import { namedValues } from '../../names/named-values.js'
import { decideAbout } from '../decide-about.js'
import { withChecksums } from './with-checksums.js'

export const set = defineCommand({
  name: 'set',
  group: 'write',
  summary: 'Fill in fields of a record.',
  details:
    'Says what state it is in then, and what it still needs before it can be closed. A field without a value is taken away, and field=[] says of a list that it has nothing to name. A file that is named as evidence gets its checksum.',
  example: 'qms set NC-2026-001 grade=major correction.done=2026-11-20',
  arguments: {
    id: argument('a record’s id, such as NC-2026-001'),
    values: oneOrMore('a field and its value, such as grade=major; actions.0.owner is in the first action'),
  },
  options: deciding,
  run: (context, { values, ...asked }) =>
    decideAbout(
      context,
      asked,
      async (record, opened) => {
        const given = await withChecksums(opened, record, namedValues(values, 'grade=major', true))
        return planSet(opened.qms, record, given)
      },
      findDocument,
    ),
})
