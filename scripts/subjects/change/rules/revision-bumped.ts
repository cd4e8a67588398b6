import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import type { KeptDocument } from '../../../core/questions/changes.js'
import { type CoveredFile, coveredFilesOf, differingFiles } from '../../../core/questions/covered-files.js'
import { unreadSettings } from '../../../core/questions/unread-settings.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { rewrittenTexts } from '../../approval/approved-text.js'
import { howToApproveSettings, howToRevise } from './how-to-revise.js'

const first = exampleText()
const edited = exampleText({}, 'Weigh every second lot.\n')
const pictured = exampleText({}, '![The scale](scale.png)\n')
const linking = exampleText({}, 'Fill in [the form](form.xlsx).\n')
const settings = exampleText({ id: 'ST-001', type: 'settings' })
const elsewhere = exampleText({}, '[A](QP-002.md) [B](data/calibration/scale.csv) [C](../tools/scale.py)\n')
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
      name: 'so is a form that it links to',
      base: { 'qms-docs/QP-001.md': linking.file, 'qms-docs/form.xlsx': 'an old form' },
      files: { 'qms-docs/QP-001.md': linking.file, 'qms-docs/form.xlsx': 'a new form' },
      problems: [
        'qms-docs/QP-001.md:4:11 QP-001 has another file (qms-docs/form.xlsx) than before, but is still revision 1. Restore the earlier file, or make a new revision: raise “revision” and fill in “change” (`qms revise QP-001 --class … --summary …` does both).',
      ],
    },
    {
      name: 'the document that stands for the settings has those files',
      base: { 'qms-docs/ST-001.md': settings.file, 'qms-docs/people.yml': EXAMPLE_PEOPLE },
      files: { 'qms-docs/ST-001.md': settings.file, 'qms-docs/people.yml': EXAMPLE_PEOPLE.replace('2020', '2021') },
      problems: [
        'qms-docs/ST-001.md:4:11 qms-docs/people.yml was changed, and ST-001, whose approval covers it, is still revision 1. Restore it, or have it approved with a new revision: `qms revise ST-001 --class … --summary …`, then `qms approve ST-001`.',
      ],
    },
    {
      name: 'what has its own approval or lies elsewhere is not: other documents, tables of records, files outside of the folder',
      base: {
        'qms-docs/QP-001.md': elsewhere.file,
        'qms-docs/QP-002.md': exampleText({ id: 'QP-002' }).file,
        'qms-docs/data/calibration/scale.csv': 'id\n',
        'tools/scale.py': 'an old program',
      },
      files: {
        'qms-docs/QP-001.md': elsewhere.file,
        'qms-docs/QP-002.md': exampleText({ id: 'QP-002', revision: '2' }, 'Weigh each lot.\n').file,
        'qms-docs/data/calibration/scale.csv': 'id,what\n',
        'tools/scale.py': 'a new program',
      },
      problems: [],
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
      const settings = change.differs === 'files' ? filesThatDiffer(qms, change).filter(isSetting) : []
      if (settings.length > 0) {
        const told = unreadSettings(qms)
        const others = settings.filter(({ path }) => !told.has(path))
        if (others.length > 0) yield { file: document, at: '/revision', message: describeSettings(document, others) }
        continue
      }
      const [what, restore] = describe(qms, change)
      const message = `${document.id} ${what} than before, but is still revision ${fieldText(document.fields, 'revision')}. ${restore}, or make a new revision: ${howToRevise(document.id)}.`
      yield { file: document, at: '/revision', message }
    }
  },
}

function filesThatDiffer(qms: Qms, { before, after }: KeptDocument): readonly CoveredFile[] {
  return qms.base ? differingFiles(coveredFilesOf(qms, after), coveredFilesOf(qms.base, before)) : []
}

function isSetting({ use }: CoveredFile): boolean {
  return use === 'setting'
}

function describeSettings({ id, fields }: Document, settings: readonly CoveredFile[]): string {
  const named = listInWords(settings.map(({ path }) => path))
  const [were, them] = settings.length > 1 ? ['were', 'them'] : ['was', 'it']
  return `${named} ${were} changed, and ${id}, whose approval covers ${them}, is still revision ${fields.revision}. Restore ${them}, or have ${them} approved with ${howToApproveSettings(id)}.`
}

function describe(qms: Qms, change: KeptDocument): [what: string, restore: string] {
  const { before, differs } = change
  if (differs === 'content')
    return ['says something else', `Restore the earlier text, which \`git show ${before.blob}\` shows`]
  const others = filesThatDiffer(qms, change)
  const said = others.map(({ path }) => path).join(', ')
  return others.every(({ use }) => use === 'picture')
    ? [`shows another picture (${said})`, 'Restore the earlier picture']
    : [`has another file (${said})`, 'Restore the earlier file']
}
