import type { Document } from '../../../core/model/document.js'
import { isRefusal, type Refusal } from '../../../core/model/plan.js'
import { closingsOf, rulesOf } from '../../../core/model/subject.js'
import { missingToClose } from '../../../subjects/change/record/missing-fields.js'
import { planClose } from '../../../subjects/change/record/plan-close.js'
import { argument } from '../../command/arguments.js'
import { defineCommand } from '../../command/command.js'
import { date, repeated, string } from '../../command/options.js'
import { deciding } from '../../command/shared-options.js'
import { subjectsOf } from '../../command/subjects-of.js'
import { findDocument } from '../../names/find-document.js'
import { namedValues } from '../../names/named-values.js'
import { decideAbout } from '../decide-about.js'
import { askForFields } from '../new/ask-for-values.js'
import { openQms } from '../repository/open-qms.js'
import { errorsAfter } from './errors-after.js'

export const close = defineCommand({
  name: 'close',
  group: 'write',
  summary: 'Close a record, if it says everything that it has to.',
  details:
    'Otherwise it says what is missing, and why; on a terminal, you are asked for it. What a check would call an error in the closed record keeps it open, too. A closed record changes only by amendments.',
  example: 'qms close NC-2026-001 --set "consequences=None, all bottles were still here."',
  arguments: { id: argument('a record’s id, such as NC-2026-001') },
  options: {
    on: date('the day on which it was closed (default: today)'),
    set: repeated(string('field=value', 'a field that it still needs; can be repeated')),
    ...deciding,
  },
  async run(context, { set, on, ...asked }) {
    const { qms } = await openQms(context, asked)
    const record = findDocument(qms, asked.id)
    const type = qms.typeOf(record)
    const given = namedValues(set, 'consequences=None')
    const missing = type ? missingToClose(qms, type, record) : []
    const fields =
      type?.fields.filter(({ path }) => missing.includes(path.join('.')) && !(path.join('.') in given)) ?? []
    const values = await askForFields(
      context,
      qms,
      fields.filter(({ schema }) => schema.type !== 'object'),
      given,
    )
    const subjects = await subjectsOf(context)
    return decideAbout(
      context,
      asked,
      async (latest, opened) => {
        const plan = planClose(opened.qms, latest, values, on, closingsOf(subjects))
        if (isRefusal(plan)) return plan
        const errors = await errorsAfter(opened, latest, plan, rulesOf(subjects))
        return errors.length > 0 ? notYet(latest, errors) : plan
      },
      findDocument,
    )
  },
})

function notYet({ id }: Document, errors: readonly string[]): Refusal {
  return { reason: [`${id} cannot be closed yet. Of the closed record, a check would say:`, ...errors].join('\n  ') }
}
