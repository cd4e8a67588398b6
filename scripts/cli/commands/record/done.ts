import { planDone } from '../../../subjects/change/record/plan-done.js'
import { argument } from '../../command/arguments.js'
import { defineCommand } from '../../command/command.js'
import { date, string } from '../../command/options.js'
import { deciding } from '../../command/shared-options.js'
import { findDocument } from '../../names/find-document.js'
import { decideAbout } from '../decide-about.js'

export const done = defineCommand({
  name: 'done',
  group: 'write',
  summary: 'Record that an action was done.',
  details: 'Fills in the day, what shows it, and what came of it.',
  example: 'qms done CA-2026-001 A1 --evidence "Photo of the new gauge" --shown-by gauge.jpg',
  arguments: {
    id: argument('a record’s id, such as CA-2026-001'),
    action: argument('the action’s id, its number counted from 1, or its name, such as correction'),
  },
  options: {
    on: date('the day on which it was done (default: today)'),
    evidence: string('words', 'what shows that it was done'),
    shownBy: string('id, file or address', 'where that is'),
    result: string('sentence', 'what came of it'),
    ...deciding,
  },
  run: (context, asked) => decideAbout(context, asked, (record, { qms }) => planDone(qms, record, asked), findDocument),
})
