import { defineRule } from '../../../core/model/rule.js'
import { changesOf } from '../../../core/questions/changes.js'
import { howToExtend, movedDates } from '../moved-dates.js'

const path = 'qms-docs/CA-2026-001.md'
const correctiveAction = (due: string, action: string, more = '') =>
  `---\nid: CA-2026-001\ntype: corrective-action\ndue: ${due}\nactions:\n  - { what: Fit a guard., owner: ada, due: ${action} }\n${more}---\n`
const risk = (next: string, more = '') => ({
  'qms-docs/RI-001.md': `---\nid: RI-001\ntype: risk\nnext_review: ${next}\n${more}---\n`,
})
const extension = (was: string) =>
  `extensions:\n  - { on: 2026-11-20, was: ${was}, reason: The maker delivers late., approved_by: ada }\n`

export const dueDatesExplained = defineRule({
  id: 'due-dates-explained',
  description: 'Disallow due dates of records that move later without an extension',
  rationale:
    'A due date that moves whenever it comes near is none. It may be moved, for a reason and with the consent of a person, and the earlier day stays readable in “extensions”. What comes round again, such as the look at a risk, gets its next day once it was done.',
  clauses: ['iso-9001-2015/10.2.1', 'iso-9001-2015/6.1.2'],
  severity: 'error',
  needs: 'base',
  examples: [
    {
      name: 'the day of a record and that of an action move without a word',
      base: { [path]: correctiveAction('2026-11-20', '2026-11-01') },
      files: { [path]: correctiveAction('2026-12-20', '2026-12-01') },
      problems: [
        `${path}:4:6 “due” was 2026-11-20 and is now 2026-12-20, and nothing says why. Put the earlier day back, or add this to “extensions”: \`{ on: 2026-11-22, was: 2026-11-20, reason: …, approved_by: … }\`.`,
        `${path}:6:44 “due” was 2026-11-01 and is now 2026-12-01, and nothing says why. Put the earlier day back, or add this to “extensions”: \`{ on: 2026-11-22, was: 2026-11-01, reason: …, approved_by: … }\`.`,
      ],
    },
    {
      name: 'the look at a risk is put off',
      base: risk('2026-11-20', 'identified: 2026-01-10\n'),
      files: risk('2027-11-20', 'identified: 2026-01-10\n'),
      problems: [
        'qms-docs/RI-001.md:4:14 “next_review” was 2026-11-20 and is now 2027-11-20, and nothing says why. Put the earlier day back, or add this to “extensions”: `{ on: 2026-11-22, was: 2026-11-20, reason: …, approved_by: … }`.',
      ],
    },
    {
      name: 'an audit whose planned day was moved once it was carried out late',
      base: { 'qms-docs/IA-2026-01.md': '---\nid: IA-2026-01\ntype: internal-audit\nplanned: 2026-09-01\n---\n' },
      files: {
        'qms-docs/IA-2026-01.md':
          '---\nid: IA-2026-01\ntype: internal-audit\nplanned: 2026-11-10\nperformed: 2026-11-10\n---\n',
      },
      problems: [
        'qms-docs/IA-2026-01.md:4:10 “planned” was 2026-09-01 and is now 2026-11-10, and nothing says why. Put the earlier day back, or add this to “extensions”: `{ on: 2026-11-22, was: 2026-09-01, reason: …, approved_by: … }`.',
      ],
    },
    {
      name: 'moved with an extension, and moved to an earlier day',
      base: { [path]: correctiveAction('2026-11-20', '2026-11-30') },
      files: { [path]: correctiveAction('2026-12-20', '2026-11-25', extension('2026-11-20')) },
      problems: [],
    },
    {
      name: 'another action came before it',
      base: { [path]: correctiveAction('2026-12-20', '2026-11-01') },
      files: {
        [path]: correctiveAction('2026-12-20', '2026-11-01').replace(
          'actions:\n',
          'actions:\n  - { what: Order a guard., owner: ada, due: 2026-12-01 }\n',
        ),
      },
      problems: [],
    },
    {
      name: 'the risk was looked at, so the next look has a later day',
      base: risk('2026-11-20', 'reviewed: 2026-05-10\n'),
      files: risk('2027-11-20', 'reviewed: 2026-11-20\n'),
      problems: [],
    },
    {
      name: 'what is closed is for other rules',
      base: { [path]: correctiveAction('2026-11-20', '2026-11-01', 'closed: 2026-11-19\n') },
      files: { [path]: correctiveAction('2026-12-20', '2026-11-01', 'closed: 2026-11-19\n') },
      problems: [],
    },
    {
      name: 'days that may move by so many',
      base: { [path]: correctiveAction('2026-11-20', '2026-11-01') },
      files: {
        'qms-docs/qms.yml': 'records: { extension_days: 7 }\n',
        [path]: correctiveAction('2026-11-27', '2026-11-08'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const { before, after } of changesOf(qms).kept)
      for (const moved of movedDates(qms, before, after)) {
        const message = `“${moved.field}” was ${moved.was} and is now ${moved.now}, and nothing says why. ${howToExtend(moved, qms.today)}`
        yield { file: after, at: moved.at, message }
      }
  },
})
