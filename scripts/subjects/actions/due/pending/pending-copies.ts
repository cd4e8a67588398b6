import { shellWord } from '../../../../core/format/index.js'
import { fieldText } from '../../../../core/model/fields.js'
import { defined } from '../../../../core/values/defined.js'
import { CONTROLLED_COPY, replacedCopies } from '../../../approval/replaced-copies.js'
import type { PendingKind } from './pending-task.js'

/** A numbered copy on paper whose text no longer applies: it is exchanged, or taken back. */
export const pendingCopies: PendingKind = {
  name: 'copy',
  recordType: CONTROLLED_COPY,
  tasks: (qms, document) =>
    replacedCopies(qms, document).map(({ copy: { id, fields }, since, by }) => {
      const { copy = '', holder = '', revision = '', responsible } = fields
      const before = by === undefined ? 'The document was retired.' : `Revision ${by} is in force.`
      const print = by === undefined ? '' : ` Hand out a copy of revision ${by}, and record it.`
      return {
        ...defined({ owner: responsible }),
        document,
        key: [id],
        at: '/title',
        on: since,
        task:
          by === undefined
            ? `Take back copy ${copy} of revision ${revision} at ${holder}`
            : `Exchange copy ${copy} of revision ${revision} at ${holder}`,
        how: `${before} Take the old sheets back and destroy them.${print} Then close ${id}.`,
        command:
          by === undefined
            ? `qms close ${id}`
            : `qms pdf ${document.id} --copy ${shellWord(copy)} --holder ${shellWord(holder)}`,
      }
    }),
  whyDone(qms, _document, [id = '']) {
    const record = qms.find(id)
    // Without it, nothing says where the copy is.
    if (!record) return undefined
    const returned = fieldText(record.fields, 'returned')
    return returned === undefined ? 'Its text applies.' : `The copy came back on ${returned}.`
  },
}
