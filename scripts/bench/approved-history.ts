import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { sha256 } from '../core/bytes/digest.js'
import { fieldText } from '../core/model/fields.js'
import { memoryTree, readQms } from '../core/read/index.js'
import { wireString } from '../subjects/approval/signature/ssh-wire.js'
import { type ApprovalEntry, type SignedText, statementOf } from '../subjects/approval/signature/statement.js'
import { armored, bytesToSign, keyBytes, keyLine } from '../testing/ssh-by-hand.js'
import { corpus } from './corpus.js'
import { addChanges, ask, changesIn, hundredOf, writeChanges } from './history-corpus.js'

const SSH_KEY = 'ssh-ed25519'
const APPROVED = '2026-11-20T10:00:00+01:00'

/**
 * Makes a git repository in an empty folder: documents that Ada wrote and revised, and at the end approval records of some of
 * them, each signed by Ben and committed by him. Its files are checked out.
 */
export async function writeApprovedHistory(
  root: string,
  counts: { readonly documents: number; readonly commits: number; readonly records: number },
): Promise<void> {
  const key = generateKeyPairSync('ed25519')
  const { x = '' } = key.publicKey.export({ format: 'jwk' })
  const point = Buffer.from(x, 'base64url')
  const files = new Map([...corpus(counts.documents)].map(([path, text]) => [inHundreds(path), linkedInHundreds(text)]))
  files.set('qms-docs/people.yml', peopleWithKey(keyLine(SSH_KEY, point)))
  const paths = [...files.keys()]
  const changes = changesIn(counts.commits - counts.records)
  writeChanges(root, counts.commits - counts.records, (change) => {
    const path = paths[change % paths.length] ?? ''
    const isLast = change + paths.length >= changes
    return { path, text: `${files.get(path)}${isLast ? '' : `\nDraft ${change}.\n`}` }
  })
  const head = ask(root, ['rev-parse', 'main']).trim()
  const qms = await readQms(memoryTree(Object.fromEntries(files)), { today: () => '2026-11-22' })
  const records = qms.maintained.slice(-counts.records).map(({ id, blob, digest, path, fields }) => {
    const text = {
      document: id,
      revision: fieldText(fields, 'revision') ?? '',
      blob,
      digest,
      sha256: sha256(files.get(path) ?? ''),
    }
    const value = (statement: string) => signatureOf(statement, key.privateKey, point)
    const approved = { ...text, effective_from: APPROVED.slice(0, 10), required: [] }
    return { ...recordOf(approved, fieldText(fields, 'change.class') ?? '', head, value), author: BEN }
  })
  addChanges(root, records)
  ask(root, ['checkout', '--quiet', 'main'])
}

/** As in the history of documents: git takes ten times as long where ten thousand lie in one folder. */
function inHundreds(path: string): string {
  return path.replace(/QP-(\d+)/, (id, number) => `${hundredOf(Number(number))}/${id}`)
}

function linkedInHundreds(text: string): string {
  return text.replace(/\(QP-(\d+)\.md/g, (_link, number) => `(../${hundredOf(Number(number))}/QP-${number}.md`)
}

const BEN = 'Ben <ben@example.org>'

function peopleWithKey(key: string): string {
  return `people:
  - { id: ada, name: Ada, from: 2010-01-01, emails: [ada@example.org], roles: [{ role: quality-manager }] }
  - { id: bob, name: Bob, from: 2010-01-01, emails: [bob@example.org], roles: [] }
  - id: ben
    name: Ben
    from: 2010-01-01
    emails: [ben@example.org]
    roles: [{ role: quality-manager }]
    keys: [{ key: ${key}, from: 2010-01-01 }]
`
}

function recordOf(text: SignedText, changeClass: string, head: string, signature: (statement: string) => string) {
  const evidence = { head, statement: 2 as const }
  const entry: ApprovalEntry = { by: 'ben', role: 'quality-manager', meaning: 'approved', at: APPROVED, evidence }
  const armor = signature(statementOf(text, entry) ?? '')
  const id = `AP-${text.document}-${text.revision}`
  return {
    path: `qms-docs/records/approvals/${id}.md`,
    text: `---
id: ${id}
type: approval
document: ${text.document}
revision: ${text.revision}
blob: ${text.blob}
sha256: ${text.sha256}
digest: ${text.digest}
effective_from: ${text.effective_from}
change: First issue.
class: ${changeClass}
required: []
approvals:
  - by: ben
    role: quality-manager
    meaning: approved
    at: ${APPROVED}
    evidence:
      head: ${head}
      statement: 2
      ssh_signature: |
${armor.trimEnd().replaceAll(/^/gm, '        ')}
---
`,
  }
}

/** As `ssh-keygen -Y sign` makes it, which would take a process for each. */
function signatureOf(statement: string, key: KeyObject, point: Uint8Array): string {
  const value = wireString(sign(null, bytesToSign(statement), key))
  return armored(keyBytes(SSH_KEY, point), [wireString(SSH_KEY), value])
}
