import { sha256 } from '../../../core/bytes/digest.js'
import { fieldText } from '../../../core/model/fields.js'
import type { Rule } from '../../../core/model/rule.js'
import { coveredFilesOf, differingFiles } from '../../../core/questions/covered-files.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { isApprovedText } from '../approved-text.js'
import { revisionsOf } from '../revisions.js'
import { settingsDocument } from '../settings-document.js'

const first = exampleText({ id: 'ST-001', type: 'settings' })
const second = exampleText({ id: 'ST-001', type: 'settings', revision: '2' })
const people = `${EXAMPLE_PEOPLE}# Ben comes in May.\n`
const covering = (content: string) => ({
  more: `files:\n  - { path: qms-docs/people.yml, sha256: ${sha256(content)} }\n`,
})
const system = { 'qms-docs/people.yml': people, 'qms-docs/ST-001.md': second.file }
const firstRecord = { 'qms-docs/AP-ST-001-1.md': exampleApproval(first, covering(EXAMPLE_PEOPLE)) }

export const settingsApproved: Rule = {
  id: 'settings-approved',
  description: 'Require the settings in use to be those that were approved',
  rationale:
    'Changed settings are used at once: they say who may approve, and what is checked. Until their new revision is approved, no one has agreed to that.',
  clauses: ['iso-9001-2015/7.5.2', 'iso-9001-2015/7.5.3.2'],
  severity: 'warning',
  examples: [
    {
      name: 'people of a revision that waits for its approval',
      files: { ...system, ...firstRecord },
      problems: [
        'qms-docs/ST-001.md:4:11 qms-docs/people.yml is in use and was not approved yet: revision 2 of ST-001, which covers it, waits for approval. `qms approve ST-001` approves it.',
      ],
    },
    {
      name: 'people that were approved',
      files: { ...system, ...firstRecord, 'qms-docs/AP-ST-001-2.md': exampleApproval(second, covering(people)) },
      problems: [],
    },
    { name: 'a document for the settings that was never approved', files: system, problems: [] },
  ],
  *check(qms) {
    const document = settingsDocument(qms)
    if (!document || isApprovedText(qms, document)) return
    const revision = fieldText(document.fields, 'revision') ?? ''
    const last = revisionsOf(qms, document).findLast(({ isApproved }) => isApproved)
    // Other settings under the same number are an error, which another rule reports.
    if (!last || last.revision === revision) return
    const approved = (last.record.fields.files ?? []).map(({ path = '', sha256 }) => ({
      path,
      sha256,
      use: 'setting' as const,
    }))
    const changed = differingFiles(coveredFilesOf(qms, document), approved).filter(({ use }) => use === 'setting')
    if (changed.length === 0) return
    const [are, them] = changed.length > 1 ? ['are in use and were', 'them'] : ['is in use and was', 'it']
    const message = `${listInWords(changed.map(({ path }) => path))} ${are} not approved yet: revision ${revision} of ${document.id}, which covers ${them}, waits for approval. \`qms approve ${document.id}\` approves ${them}.`
    yield { file: document, at: '/revision', message }
  },
}
