import type { DocumentType } from '../../../core/model/document-type.js'
import { draftsOf, metricsOf } from '../../../core/model/subject.js'
import { usedTypes } from '../../../core/questions/used-types.js'
import { defined } from '../../../core/values/defined.js'
import { planDocument } from '../../../subjects/change/plan-document.js'
import { valuesFromOrigin } from '../../../subjects/change/plan-follow-up.js'
import { accepted } from '../../command/accepted.js'
import { optional } from '../../command/arguments.js'
import { defineCommand } from '../../command/command.js'
import { Misuse } from '../../command/misuse.js'
import { repeated, string } from '../../command/options.js'
import { dryRun, reading } from '../../command/shared-options.js'
import { subjectsOf } from '../../command/subjects-of.js'
import { findDocument } from '../../names/find-document.js'
import { findType } from '../../names/find-type.js'
import { namedValues } from '../../names/named-values.js'
import { carryOut } from '../carry-out.js'
import { openQms } from '../repository/open-qms.js'
import { askForValues } from './ask-for-values.js'
import { formatTypes } from './format-types.js'

export const newCommand = defineCommand({
  name: 'new',
  group: 'write',
  summary: 'Write a new document with the next free id.',
  details:
    'It goes into the right folder, with all fields and sections that its type needs. On a terminal, you are asked for what is missing. Without a type, lists the types.',
  example: 'qms new procedure "Control of records" --owner quality-manager',
  arguments: { type: optional('a document type, such as procedure'), title: optional('its title') },
  options: {
    owner: string('role or person', 'who keeps it right'),
    set: repeated(string('field=value', 'another field, such as detected=2026-11-20; can be repeated')),
    id: string('id', 'an id of your choice instead of the next free one'),
    in: string('name', 'for records that share a file: the register, or the station or place whose table it is'),
    from: string('id', 'what it follows from, such as NC-2026-001: carries over what both say, and links them'),
    process: string(
      'id',
      'the process that it is about, such as PR-003; an internal audit is drafted from what that touches',
    ),
    dryRun,
    ...reading,
  },
  async run(context, { type: name, title, owner, set, id, in: place, from, process: about, dryRun, ...options }) {
    const { qms } = await openQms(context, options)
    if (name === undefined) {
      context.write(formatTypes([...qms.types.values()], usedTypes(qms), context.width))
      return 0
    }
    const type = findType(qms, name)
    const given = {
      ...defined({ title, owner }),
      ...(about === undefined ? {} : { [processField(type)]: about }),
      ...namedValues(set, 'detected=2026-11-20'),
    }
    const draft = draftsOf(await subjectsOf(context)).find(({ draftOf }) => draftOf === type.name)
    const carried = from === undefined ? given : accepted(valuesFromOrigin(qms, type, findDocument(qms, from), given))
    const values = await askForValues(context, qms, type, { ...draft?.draft(qms, carried).values, ...carried })
    return carryOut(context, dryRun, async () => {
      const { qms: latest } = await openQms(context, options)
      return planDocument(latest, findType(latest, name), {
        id,
        values,
        draft,
        metrics: metricsOf(await subjectsOf(context)),
        in: place,
        from: from === undefined ? undefined : findDocument(latest, from),
      })
    })
  },
})

/** @throws Misuse if documents of the type say nothing of processes */
function processField({ name, fields }: DocumentType): string {
  const field = fields.find(({ path, linksTo }) => path.length <= 2 && linksTo?.join() === 'process')
  if (field) return field.path[0] ?? ''
  throw new Misuse(`Documents of the type ${name} name no process. Leave out --process.`)
}
