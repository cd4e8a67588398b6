import type { Document } from '../../../core/model/document.js'
import type { Approval } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { coveredFilesOf, filesNotAsApproved } from '../../../core/questions/covered-files.js'
import { unreadSettings } from '../../../core/questions/unread-settings.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { approvalOfOtherText, rewrittenTexts } from '../../approval/approved-text.js'
import { howToApproveSettings, howToRevise } from './how-to-revise.js'

const text = exampleText({ owner: 'ada', next_review: '2027-01-01' })
const pictured = exampleText({}, '![The scale](scale.png)\n')
const blob = `blob: ${text.blob}\n`
const SHA256_OF_X = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881'
const LINK = 'Fill in [the form](form.xlsx).\n'
const linking = exampleText({}, LINK)
const settings = exampleText({ id: 'ST-001', type: 'settings' })
const form = `files:\n  - { path: qms-docs/form.xlsx, sha256: ${SHA256_OF_X} }\n`
const picture = `files:\n  - { path: qms-docs/scale.png, sha256: ${SHA256_OF_X} }\n`

export const approvedTextUnchanged: Rule = {
  id: 'approved-text-unchanged',
  description: 'Disallow changing a text after it was approved',
  rationale:
    'An approval covers one exact text. A word changed afterwards is not approved, and readers would not notice. The review date and the owner may change: they have evidence of their own.',
  clauses: ['iso-9001-2015/7.5.2', 'iso-9001-2015/7.5.3.2'],
  severity: 'error',
  examples: [
    {
      name: 'a word changed after the approval',
      files: {
        'qms-docs/QP-001.md': text.file.replace('every', 'each'),
        'qms-docs/AP-QP-001-1.md': exampleApproval(text, { more: blob }),
      },
      problems: [
        `qms-docs/QP-001.md:4:11 The text of QP-001 revision 1 was changed after it was approved (AP-QP-001-1). Restore the approved text, which \`git show ${text.blob}\` shows, or make a new revision: raise “revision” and fill in “change” (\`qms revise QP-001 --class … --summary …\` does both).`,
      ],
    },
    {
      name: 'a text that one of two has approved so far',
      files: {
        'qms-docs/QP-001.md': text.file.replace('every', 'each'),
        'qms-docs/AP-QP-001-1.md': exampleApproval(text, { meaning: 'reviewed' }),
      },
      problems: [
        'qms-docs/QP-001.md:4:11 The text of QP-001 revision 1 was changed after it was approved (AP-QP-001-1). Restore the approved text, or make a new revision: raise “revision” and fill in “change” (`qms revise QP-001 --class … --summary …` does both).',
      ],
    },
    {
      name: 'a picture that was exchanged, and one of which the approval says nothing',
      files: {
        'qms-docs/QP-001.md': pictured.file,
        'qms-docs/AP-QP-001-1.md': exampleApproval(pictured, { more: picture }),
        'qms-docs/scale.png': 'y',
        'qms-docs/QP-002.md': pictured.file.replace('QP-001', 'QP-002'),
        'qms-docs/AP-QP-002-1.md': exampleApproval(exampleText({ id: 'QP-002' }, '![The scale](scale.png)\n')),
      },
      problems: [
        'qms-docs/QP-001.md:4:11 The picture qms-docs/scale.png in QP-001 revision 1 is not the one that was approved (AP-QP-001-1). Restore the approved picture, or make a new revision: raise “revision” and fill in “change” (`qms revise QP-001 --class … --summary …` does both).',
        'qms-docs/QP-002.md:4:11 The picture qms-docs/scale.png in QP-002 revision 1 is not the one that was approved (AP-QP-002-1). Restore the approved picture, or make a new revision: raise “revision” and fill in “change” (`qms revise QP-002 --class … --summary …` does both).',
      ],
    },
    {
      name: 'a linked form that was changed, and one that is gone',
      files: {
        'qms-docs/QP-001.md': linking.file,
        'qms-docs/AP-QP-001-1.md': exampleApproval(linking, { more: form }),
        'qms-docs/form.xlsx': 'y',
        'qms-docs/gone/QP-002.md': linking.file.replace('QP-001', 'QP-002'),
        'qms-docs/AP-QP-002-1.md': exampleApproval(exampleText({ id: 'QP-002' }, LINK), { more: form }),
      },
      problems: [
        'qms-docs/QP-001.md:4:11 The file qms-docs/form.xlsx of QP-001 revision 1 is not the one that was approved (AP-QP-001-1). Restore the approved file, or make a new revision: raise “revision” and fill in “change” (`qms revise QP-001 --class … --summary …` does both).',
        'qms-docs/gone/QP-002.md:4:11 The file qms-docs/form.xlsx of QP-002 revision 1 is not the one that was approved (AP-QP-002-1). Restore the approved file, or make a new revision: raise “revision” and fill in “change” (`qms revise QP-002 --class … --summary …` does both).',
      ],
    },
    {
      name: 'settings that were changed, for which a document stands',
      files: {
        'qms-docs/ST-001.md': settings.file,
        'qms-docs/people.yml': EXAMPLE_PEOPLE,
        'qms-docs/AP-ST-001-1.md': exampleApproval(settings, { more: form.replace('form.xlsx', 'people.yml') }),
      },
      problems: [
        'qms-docs/ST-001.md:4:11 qms-docs/people.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1). Restore it, or have it approved with a new revision: `qms revise ST-001 --class … --summary …`, then `qms approve ST-001`.',
      ],
    },
    {
      name: 'a linked form as it was approved, and one that an earlier approval does not mention',
      files: {
        'qms-docs/QP-001.md': linking.file,
        'qms-docs/AP-QP-001-1.md': exampleApproval(linking, { more: form }),
        'qms-docs/form.xlsx': 'x',
        'qms-docs/QP-002.md': linking.file.replace('QP-001', 'QP-002'),
        'qms-docs/AP-QP-002-1.md': exampleApproval(exampleText({ id: 'QP-002' }, LINK)),
      },
      problems: [],
    },
    {
      name: 'another owner, review date, path, order of fields and line ends',
      files: {
        'qms-docs/people.yml': EXAMPLE_PEOPLE,
        'qms-docs/QP-001.md': `\uFEFF${text.file.replace('owner: ada', 'owner: ben').replace('2027', '2028').replaceAll('\n', '\r\n')}`,
        'qms-docs/AP-QP-001-1.md': exampleApproval(text),
        'qms-docs/weighing/QP-002.md': exampleText({ revision: '1', id: 'QP-002' }, '![The scale](scale.png)\n').file,
        'qms-docs/weighing/scale.png': 'x',
        'qms-docs/AP-QP-002-1.md': exampleApproval(exampleText({ id: 'QP-002' }, '![The scale](scale.png)\n'), {
          more: picture,
        }),
      },
      problems: [],
    },
    {
      name: 'a draft of the next revision',
      files: {
        'qms-docs/QP-001.md': exampleText({ revision: '2' }, 'Weigh each lot.\n').file,
        'qms-docs/AP-QP-001-1.md': exampleApproval(text),
      },
      problems: [],
    },
    {
      name: 'the same bytes, although the schema now says otherwise what is controlled',
      files: {
        'qms-docs/QP-001.md': text.file,
        'qms-docs/AP-QP-001-1.md': exampleApproval({ ...text, digest: '0'.repeat(64) }, { more: blob }),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.maintained) {
      // What this very change did is reported as such, and so is a copy of a file.
      if (rewrittenTexts(qms).has(document) || qms.withId(document.id).length > 1) continue
      const record = approvalOfOtherText(qms, document)
      const message = record && describe(qms, document, record)
      if (message) yield { file: document, at: '/revision', message }
    }
  },
}

/** @returns undefined where settings cannot be read, which is reported there */
function describe(qms: Qms, document: Document, { id, fields }: Document<Approval>): string | undefined {
  const { revision, blob, digest, files = [] } = fields
  const instead = `or make a new revision: ${howToRevise(document.id)}.`
  const named = `${document.id} revision ${revision}`
  if (digest === document.digest) {
    const told = unreadSettings(qms)
    const isOpen = ({ path = '' }: { readonly path?: string }) => !told.has(path)
    const present = coveredFilesOf(qms, document)
    const other = filesNotAsApproved(present, files).find(isOpen)
    const lost = files.filter((one) => !present.some(({ path }) => path === one.path))
    const path = other?.path ?? lost.find(isOpen)?.path
    if (path === undefined && told.size > 0) return undefined
    if (qms.typeOf(document)?.coversSettings && other?.use !== 'picture')
      return `${path} is not what was approved with ${named} (${id}). Restore it, or have it approved with ${howToApproveSettings(document.id)}.`
    const what = other?.use === 'picture' ? 'picture' : 'file'
    return `The ${what} ${path} ${what === 'picture' ? 'in' : 'of'} ${named} is not the one that was approved (${id}). Restore the approved ${what}, ${instead}`
  }
  const shown = blob === undefined ? ',' : `, which \`git show ${blob}\` shows,`
  return `The text of ${named} was changed after it was approved (${id}). Restore the approved text${shown} ${instead}`
}
