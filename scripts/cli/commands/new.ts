import { planDocument } from '../../subjects/change/plan-document.js'
import { argument, optional } from '../command/arguments.js'
import { defineCommand } from '../command/command.js'
import { string } from '../command/options.js'
import { dryRun, reading } from '../command/shared-options.js'
import { findType } from '../names/find-type.js'
import { carryOut } from './carry-out.js'
import { openQms } from './opening/open-qms.js'

export const newCommand = defineCommand({
  name: 'new',
  group: 'write',
  summary: 'Write a new document with the next free id.',
  details: 'It goes into the right folder, with all fields and sections that its type needs.',
  example: 'qms new procedure "Control of records" --owner quality-manager',
  arguments: { type: argument('a document type, such as procedure'), title: optional('its title') },
  options: {
    owner: string('role or person', 'who keeps it right'),
    id: string('id', 'an id of your choice instead of the next free one'),
    dryRun,
    ...reading,
  },
  run: (context, { type, dryRun, ...asked }) =>
    carryOut(context, dryRun, async () => {
      const { qms } = await openQms(context, asked)
      return planDocument(qms, findType(qms, type), asked)
    }),
})
