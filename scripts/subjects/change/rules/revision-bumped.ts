import { fieldText } from '../../../core/model/fields.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import type { KeptDocument } from '../../../core/questions/changes.js'
import { otherPictures, picturesOf } from '../../../core/questions/pictures.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { rewrittenTexts } from '../../approval/approved-text.js'
import { howToRevise } from './how-to-revise.js'

const first = exampleText()
const edited = exampleText({}, 'Weigh every second lot.\n')
const pictured = exampleText({}, '![The scale](scale.png)\n')
const approved = { 'qms-docs/people.yml': EXAMPLE_PEOPLE, 'qms-docs/AP-QP-001-1.md': exampleApproval(first) }

export const revisionBumped: Rule = {
  id: 'revision-bumped',
  description: 'Require a new revision for every change to a text that was approved',
  rationale:
    'People say “revision 3” and mean one exact text. If a text changes and its revision does not, two texts share one name, and no one can tell which was approved or read.',
  clauses: ['iso-9001-2015/7.5.2', 'iso-9001-2015/7.5.3.2'],
  severity: 'error',
  needs: 'base',
  examples: [
    {
      name: 'where no approvals are kept, every text of the base counts as approved',
      base: { 'qms-docs/QP-001.md': first.file },
      files: { 'qms-docs/QP-001.md': edited.file },
      problems: [
        `qms-docs/QP-001.md:4:11 QP-001 says something else than before, but is still revision 1. Restore the earlier text, which \`git show ${first.blob}\` shows, or make a new revision: raise “revision” and fill in “change” (\`qms revise QP-001 --class … --summary …\` does both).`,
      ],
    },
    {
      name: 'a picture is part of the text',
      base: { 'qms-docs/QP-001.md': pictured.file, 'qms-docs/scale.png': 'an old scale' },
      files: { 'qms-docs/QP-001.md': pictured.file, 'qms-docs/scale.png': 'a new scale' },
      problems: [
        'qms-docs/QP-001.md:4:11 QP-001 shows another picture (qms-docs/scale.png) than before, but is still revision 1. Restore the earlier picture, or make a new revision: raise “revision” and fill in “change” (`qms revise QP-001 --class … --summary …` does both).',
      ],
    },
    {
      name: 'an approval record that was rewritten to fit the new text does not help',
      base: { ...approved, 'qms-docs/QP-001.md': first.file },
      files: {
        ...approved,
        'qms-docs/QP-001.md': edited.file,
        'qms-docs/AP-QP-001-1.md': exampleApproval(edited),
      },
      problems: [
        `qms-docs/QP-001.md:4:11 QP-001 says something else than before, but is still revision 1. Restore the earlier text, which \`git show ${first.blob}\` shows, or make a new revision: raise “revision” and fill in “change” (\`qms revise QP-001 --class … --summary …\` does both).`,
      ],
    },
    {
      name: 'a new revision, another owner and review date, another path, and a picture that was never there',
      base: {
        'qms-docs/QP-001.md': first.file,
        'qms-docs/QP-002.md': exampleText({ id: 'QP-002', owner: 'ada' }).file,
        'qms-docs/QP-003.md': pictured.file.replace('QP-001', 'QP-003'),
        'qms-docs/scale.png': 'a scale',
        'qms-docs/QP-004.md': exampleText({ id: 'QP-004' }, '![The door](door.png)\n').file,
      },
      files: {
        'qms-docs/QP-001.md': edited.file.replace('revision: 1', 'revision: 2'),
        'qms-docs/QP-002.md': exampleText({ id: 'QP-002', owner: 'ben', next_review: '2027-01-01' }).file,
        'qms-docs/weighing/QP-003.md': pictured.file.replace('QP-001', 'QP-003').replaceAll('\n', '\r\n'),
        'qms-docs/weighing/scale.png': 'a scale',
        'qms-docs/QP-004.md': exampleText({ id: 'QP-004', owner: 'ada' }, '![The door](door.png)\n').file,
      },
      problems: [],
    },
    {
      name: 'a draft may change as often as it takes',
      base: {
        ...approved,
        'qms-docs/QP-001.md': first.file,
        'qms-docs/QP-002.md': exampleText({ id: 'QP-002' }).file,
      },
      files: {
        ...approved,
        'qms-docs/QP-001.md': first.file,
        'qms-docs/QP-002.md': exampleText({ id: 'QP-002' }, 'Weigh some lots.\n').file,
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const [document, change] of rewrittenTexts(qms)) {
      const [what, restore] = describe(qms, change)
      const message = `${document.id} ${what} than before, but is still revision ${fieldText(document.fields, 'revision')}. ${restore}, or make a new revision: ${howToRevise(document.id)}.`
      yield { file: document, at: '/revision', message }
    }
  },
}

function describe(qms: Qms, { before, after, differs }: KeptDocument): [what: string, restore: string] {
  if (differs === 'content' || !qms.base)
    return ['says something else', `Restore the earlier text, which \`git show ${before.blob}\` shows`]
  const others = otherPictures(picturesOf(qms, after), picturesOf(qms.base, before)).map(({ path }) => path)
  return [`shows another picture (${others.join(', ')})`, 'Restore the earlier picture']
}
