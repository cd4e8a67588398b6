import { readFileSync, writeFileSync } from 'node:fs'
import { signStatement } from '../cli/commands/approve/sign-statement.js'
import { editFrontMatter, printFrontMatter } from '../core/edit/edit-front-matter.js'
import { fieldText } from '../core/model/fields.js'
import type { NewValue } from '../core/model/plan.js'
import type { Qms } from '../core/model/qms.js'
import type { RecordDraft } from '../subjects/approval/draft-record.js'
import { statementOf } from '../subjects/approval/signature/statement.js'
import { approvalDrafts } from './approval-drafts.js'
import { commitApprovedTexts } from './commit-approved-texts.js'
import { readSample } from './read-sample.js'
import { withKeys, withSampleKeys } from './sample-keys.js'

/** The texts of the sample come into this repository when they are finished, after the days on which its people approved them. */
const WHERE_FROM = 'Approved in the repository of the firm; this one holds a copy. “npm run example” plays its history.'

/**
 * Has every text of the sample approved as it was on its day, and signs all approvals with keys of which only the public halves
 * are kept, in people.yml. What is new needs the day on which it was approved. Approved texts that git does not know are committed,
 * since what was filled in later is in the files already.
 */
const [day] = process.argv.slice(2)

await withSampleKeys(approvalDrafts(await readSample(), day), async (keys) => {
  const { peopleFile } = await readSample()
  writeFileSync(peopleFile.path, withKeys(readFileSync(peopleFile.path, 'utf8'), keys))
  // The document that stands for the settings covers the list of people.
  const qms = await readSample()
  for (const draft of approvalDrafts(qms, day)) await writeSigned(draft, (person) => keys.get(person)?.file ?? '')
  repin(qms)
  commitApprovedTexts(await readSample())
})

async function writeSigned({ path, fields }: RecordDraft, keyOf: (person: string) => string): Promise<void> {
  const approvals = []
  for (const { evidence: _, ...entry } of fields.approvals ?? []) {
    const signature = await signStatement(statementOf(fields, entry) ?? '', keyOf(entry.by ?? ''))
    approvals.push({ ...entry, evidence: { ssh_signature: signature, note: WHERE_FROM } })
  }
  writeFileSync(path, printFrontMatter({ ...(fields as { readonly [name: string]: NewValue }), approvals }))
}

/** Reviews and acknowledgements name the text that people read by its digest. */
function repin(qms: Qms): void {
  for (const { type, path, fields } of qms.records) {
    const named = qms.find(fieldText(fields, 'document') ?? '')
    const isPinned = named && fields.digest !== undefined && fields.revision === fieldText(named.fields, 'revision')
    if (!isPinned || type === 'approval' || fields.digest === named.digest) continue
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, editFrontMatter(text, [{ path: 'digest', value: named.digest }]))
  }
}
