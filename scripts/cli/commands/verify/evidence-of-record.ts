import { blobId } from '../../../core/bytes/digest.js'
import { shellWord } from '../../../core/format/index.js'
import type { Document } from '../../../core/model/document.js'
import type { Approval } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { lfsPointerIn } from '../../../core/read/index.js'
import { type ApprovalEntry, SIGNATURE_NAMESPACE, statementOf } from '../../../subjects/approval/signature/statement.js'

/** People and settings by which an approval was judged when it was given. */
export interface SettingsThen {
  readonly entry: ApprovalEntry
  readonly commit: string
  /** They are those that the branch had before the approval came into it; else those of the commit that was exported. */
  readonly isBefore: boolean
  readonly files: readonly { readonly path: string; readonly blob: string }[]
}

/** What an export holds of one approval record, and how to check it. */
export interface EvidenceOfRecord {
  /** By path in the folder of the export. */
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /** Sentences about what is there, and what is not. */
  readonly notes: readonly string[]
  /** Commands that need the folder alone. */
  readonly commands: readonly string[]
  /** Commands that also need a clone of the repository, whose folder is in REPO. */
  readonly commandsWithClone: readonly CloneCheck[]
  /** Paths of files that Git LFS keeps elsewhere. */
  readonly elsewhere: readonly string[]
}

/** A file of the export that has to be what a commit has at a path. */
export interface CloneCheck {
  readonly file: string
  readonly commit: string
  /** From the root of the quality management system. */
  readonly path: string
}

interface Found {
  readonly contents: ReadonlyMap<string, Uint8Array>
  /** The record itself. */
  readonly bytes: Uint8Array | undefined
  /** The commit that has the record as it is; undefined when none has. */
  readonly commit?: string
  readonly settings: readonly SettingsThen[]
}

export function filesOfRecord(
  qms: Qms,
  record: Document<Approval>,
  { contents, bytes, commit, settings }: Found,
): EvidenceOfRecord {
  const folder = fileName(record.id)
  const files = new Map<string, string | Uint8Array>()
  const notes: string[] = []
  const commands: string[] = []
  const commandsWithClone: CloneCheck[] = []
  const elsewhere: string[] = []
  const { fields } = record

  if (bytes) files.set(`${folder}/record.md`, bytes)
  if (bytes && commit !== undefined) commandsWithClone.push({ file: `${folder}/record.md`, commit, path: record.path })
  else notes.push('The record is not committed as it is here: nothing but this export shows it.')

  const covered = [] as { file: string; name: string }[]
  const text = contents.get(fields.blob ?? '')
  if (text) {
    files.set(`${folder}/approved.md`, text)
    covered.push({ file: `${folder}/approved.md`, name: 'sha256' })
    if (blobId(text) === fields.blob) covered.push({ file: `${folder}/approved.md`, name: 'blob' })
  } else notes.push(`The approved text is not here: git does not have ${fields.blob}.`)
  for (const [index, { path = '', blob = '' }] of (fields.files ?? []).entries()) {
    const content = contents.get(blob)
    const isPointer = content !== undefined && lfsPointerIn(content) !== undefined
    const file = `${folder}/files/${index + 1}-${fileName(path.split('/').at(-1) ?? '')}${isPointer ? '.lfs-pointer' : ''}`
    if (content) files.set(file, content)
    if (!content || isPointer) {
      elsewhere.push(path)
      notes.push(`${path} is not here${isPointer ? ': Git LFS keeps it elsewhere' : ': git does not have it'}.`)
    } else covered.push({ file, name: 'sha256' })
  }

  for (const [index, entry] of (fields.approvals ?? []).entries()) {
    const statement = statementOf(fields, entry)
    const signature = entry.evidence?.ssh_signature
    const person = entry.by ?? ''
    const name = `${folder}/${index + 1}-${fileName(person)}`
    const file = signature ? `${name}.statement.json` : `${name}.unsigned-statement.json`
    const who = `${qms.nameOf(person)} (${person}), ${entry.meaning} as ${entry.role} at ${entry.at}`
    const then = settings.find((one) => one.entry === entry)
    notes.push(`${who}: ${signature ? 'signed' : 'not signed'}.${then ? ` ${settingsInWords(then)}` : ''}`)
    for (const { path, blob } of then?.files ?? []) {
      const content = contents.get(blob)
      const place = settingsPlace(then as SettingsThen, path)
      if (!content) continue
      files.set(place, content)
      commandsWithClone.push({ file: place, commit: (then as SettingsThen).commit, path })
    }
    if (statement === undefined) {
      notes.push(
        `What ${qms.nameOf(person)} confirmed cannot be written as a statement: a part of the record is missing.`,
      )
      continue
    }
    files.set(file, statement)
    for (const one of covered) commands.push(namesContent(file, one.file, one.name))
    if (signature) {
      files.set(`${file}.sig`, signature)
      commands.push(signatureCommand({ file, person, namespace: SIGNATURE_NAMESPACE, at: entry.at ?? '' }))
    }
  }
  return { files, notes, commands, commandsWithClone, elsewhere }
}

function settingsPlace({ commit }: SettingsThen, path: string): string {
  return `settings/${commit.slice(0, 12)}/${fileName(path.split('/').at(-1) ?? '')}`
}

function settingsInWords({ commit, isBefore }: SettingsThen): string {
  return `People and settings: settings/${commit.slice(0, 12)}, ${isBefore ? 'as they were before this approval came into the repository' : 'of the commit that was exported: what was there before is not known'}.`
}

/** The statement names the checksum that the file has. */
function namesContent(statement: string, file: string, name: string): string {
  const sum =
    name === 'blob'
      ? `$(git hash-object --no-filters ${shellWord(file)})`
      : `$(sha256sum < ${shellWord(file)} | cut -c 1-64)`
  return `case "$(cat ${shellWord(statement)})" in *"\\"${name}\\":\\"${sum}\\""*) ;; *) echo FAILED; false ;; esac`
}

interface SignedFile {
  /** Beside it is its signature, `FILE.sig`. */
  readonly file: string
  readonly person: string
  readonly namespace: string
  readonly at: string
}

/** @returns the command that verifies a signature with the keys of that time */
export function signatureCommand({ file, person, namespace, at }: SignedFile): string {
  const time = new Date(at).toISOString().replace(/\.\d+|[-:T]/g, '')
  return `ssh-keygen -Y verify -f allowed_signers -I ${shellWord(person)} -n ${namespace} -Overify-time=${time} -s ${shellWord(`${file}.sig`)} < ${shellWord(file)}`
}

/** A name that is a file's name everywhere, and needs no care in a list of checksums. */
function fileName(text: string): string {
  return text.replace(/[^\w.-]/g, '_').replace(/^\./, '_')
}
