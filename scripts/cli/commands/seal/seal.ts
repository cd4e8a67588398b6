import { sha256 } from '../../../core/bytes/digest.js'
import type { Qms } from '../../../core/model/qms.js'
import { submoduleOfRecord } from '../../../core/questions/submodules.js'
import {
  type FileTree,
  findUncommitted,
  listTags,
  MAX_SETTINGS_BYTES,
  toolkitVersion,
  writeSignedTag,
} from '../../../core/read/index.js'
import { defined } from '../../../core/values/defined.js'
import { counted } from '../../../core/words/counted.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { approvalRecords } from '../../../subjects/approval/approval-records.js'
import { nextSealName } from '../../../subjects/approval/seal/seal.js'
import { buildManifest, formatSeal, SEALS, type SealManifest } from '../../../subjects/approval/seal/seal-manifest.js'
import { unreadableRecords } from '../../../subjects/approval/unreadable-records.js'
import { isSound } from '../../../subjects/approval/verification/verification.js'
import { verifyRecord } from '../../../subjects/approval/verification/verify-record.js'
import { defineCommand } from '../../command/command.js'
import { Misuse } from '../../command/misuse.js'
import { flag, format, string } from '../../command/options.js'
import { by, deciding } from '../../command/shared-options.js'
import { actingPerson } from '../../names/acting-person.js'
import { currentKey } from '../approve/current-key.js'
import { findRoot } from '../repository/find-root.js'
import { type OpenedQms, openQms } from '../repository/open-qms.js'

/** A seal that was made, or would be. */
interface MadeSeal {
  readonly name: string
  readonly manifest: SealManifest
  /** What the tag says. */
  readonly message: string
  /** Who signed it; undefined of a dry run. */
  readonly person?: string
}

const formats = { text: formatText, json: formatJson } satisfies Record<string, (seal: MadeSeal) => string>

export const seal = defineCommand({
  name: 'seal',
  group: 'check',
  summary: 'Seal what is in force with a signed tag.',
  details:
    'The tag lists every text in force and every approval record, with checksums. A copy of it shows later whether history was rewritten.',
  example: 'qms seal',
  arguments: {},
  options: {
    format: format(formats),
    key: string('file', 'the key to sign with (default: the one with which git signs, else ~/.ssh/id_ed25519)'),
    withFailures: flag('seal although approvals do not verify; the seal names them'),
    by,
    ...deciding,
  },
  async run(context, { format, key, withFailures, by, dryRun, ...options }) {
    const root = findRoot(context.folder)
    const opened = await openQms(context, { ...options, at: 'HEAD', evidence: 'of all' })
    const { qms, commit = '' } = opened
    await refuseUncommitted(root, qms)
    const manifest = await listWhatHolds(opened, commit)
    if (manifest.failing.length > 0 && !withFailures) throw new Misuse(refusal(manifest.failing))
    const names = (await listTags(root, SEALS)).map((tag) => tag.name)
    const name = nextSealName(qms.today, names)
    const message = formatSeal(qms.settings.organization?.name ?? 'this organization', manifest)
    if (dryRun) {
      context.write(formats[format]({ name, manifest, message }))
      return 0
    }
    const person = await actingPerson(qms, root, by)
    const keyFile = await currentKey(context.folder, qms, person, key)
    await writeSignedTag(root, { name, commit, message, keyFile })
    context.write(formats[format]({ name, manifest, message, ...defined({ person: person.name }) }))
    return 0
  },
})

async function refuseUncommitted(root: string, { folder }: Qms): Promise<void> {
  const paths = await findUncommitted(root, folder)
  if (paths.length === 0) return
  const more = paths.length > MOST_NAMED ? [`${paths.length - MOST_NAMED} more`] : []
  throw new Misuse(
    `A seal is over what is committed, and this is not: ${listInWords([...paths.slice(0, MOST_NAMED), ...more])}. Commit it, or put it back.`,
  )
}

const MOST_NAMED = 5

function refusal(failing: readonly string[]): string {
  return `${counted(failing.length, 'approval record')} would be sealed that ${failing.length === 1 ? 'does' : 'do'} not verify: ${listInWords(failing)}. “qms verify” says why. With --with-failures the seal names ${failing.length === 1 ? 'it' : 'them'}.`
}

async function listWhatHolds({ qms, tree }: OpenedQms, commit: string): Promise<SealManifest> {
  const records = approvalRecords(qms).filter((record) => !submoduleOfRecord(qms, record))
  const paths = [qms.settingsFile.path, qms.peopleFile.path, ...records.map(({ path }) => path)]
  const unsound = approvalRecords(qms).filter((record) => !isSound(verifyRecord(qms, record)))
  const failing = [...unsound.map(({ id }) => id), ...unreadableRecords(qms)]
  return buildManifest(qms, {
    commit,
    toolkit: toolkitVersion(),
    failing,
    files: await hashed(tree, qms.folder, paths),
  })
}

async function hashed(tree: FileTree, folder: string, paths: readonly string[]) {
  const blobs = new Map(tree.list(folder).map(({ path, blob }) => [path, blob]))
  const files = new Map<string, { blob: string; sha256: string }>()
  for await (const { path, bytes } of tree.read([...new Set(paths)], MAX_SETTINGS_BYTES)) {
    const blob = blobs.get(path)
    if (blob && bytes) files.set(path, { blob, sha256: sha256(bytes) })
  }
  return files
}

function formatText({ name, manifest, message, person }: MadeSeal): string {
  if (person === undefined) return `The tag ${name} would say:\n\n${message}`
  const { inForce, records, commit } = manifest
  return `${name} seals ${counted(inForce.length, 'text')} in force and ${counted(records.length, 'approval record')} of commit ${commit.slice(0, 12)}, signed by ${person}.
Publish it: git push origin ${name}
Keep a copy of this tag where those who can write to this repository cannot: it shows later whether history was rewritten.
`
}

function formatJson({ name, manifest, person }: MadeSeal): string {
  return `${JSON.stringify({ name, isMade: person !== undefined, manifest }, null, 2)}\n`
}
