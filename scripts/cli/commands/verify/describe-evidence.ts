import { shellWord } from '../../../core/format/index.js'
import { printable } from '../../../core/format/text/printable.js'
import type { Qms } from '../../../core/model/qms.js'
import { pathInRepository, toolkitVersion } from '../../../core/read/index.js'
import type { CloneCheck, EvidenceOfRecord } from './evidence-of-record.js'
import type { EvidenceOfSeal } from './evidence-of-seal.js'

interface DescribedEvidence {
  readonly root: string
  readonly qms: Qms
  /** What was exported. */
  readonly commit: string | undefined
  readonly evidence: readonly EvidenceOfRecord[]
  readonly seal: EvidenceOfSeal
}

/** @returns what the folder holds, and the commands that check it, ready to be run in it */
export function describeEvidence({ root, qms, commit, evidence, seal }: DescribedEvidence): string {
  const prefix = pathInRepository(root)
  const checks = [...new Map(evidence.flatMap((one) => one.commandsWithClone).map((one) => [keyOf(one), one])).values()]
  const sections = evidence.map(({ files, notes, commands }) => {
    const [first = ''] = files.keys()
    return [first.split('/')[0], ...notes.map((note) => `  ${printable(note)}`), ...commands.map(indented)].join('\n')
  })
  return `Approvals of ${printable(qms.settings.organization?.name ?? 'this organization')}, as of ${qms.today}
Exported from commit ${commit ?? '(none)'} by qms-kit ${toolkitVersion()}.

Each folder AP-… is one approval record:
  record.md                      the record itself
  approved.md                    the text that was approved, byte for byte
  files/                         the pictures and files that it shows or links to; NAME.lfs-pointer: one that was not here
  N-PERSON.statement.json        what PERSON approved and signed: document, revision, checksums, role, meaning, time
  N-PERSON.statement.json.sig    PERSON's signature over that statement
  N-PERSON.unsigned-statement.json  what PERSON approved by the record, without a signature: it proves nothing by itself
settings/COMMIT/                 people.yml and qms.yml as that commit has them
seal/tag.txt                     the latest seal: what was in force at its commit, with checksums; manifest.json is the list in it
seal/tag.txt.sig                 the signature over it
allowed_signers                  whose keys are whose, and from when to when they were valid
SHA256SUMS                       the checksums of all other files

The lines that begin with four spaces are commands for a shell in this folder. They need git, coreutils and ssh-keygen
(OpenSSH 9.1 or later), and nothing of qms-kit. Each ends without an error if what it looks at holds.

1. Are all files as they were exported? (qms verify --export said the checksum of SHA256SUMS itself.)

    sha256sum --check --strict --quiet SHA256SUMS

2. Do the statements name these texts and files, and did the people sign them?

${sections.join('\n\n')}

3. What was sealed?

${[...seal.notes.map((note) => `  ${printable(note)}`), ...seal.commands.map(indented)].join('\n')}

4. Are records, people, settings and seal those of the repository, and does its history go on from the seal? Put the folder of a
full clone into REPO first.

${[...checks.map((check) => cloneCommand(check, prefix)), ...seal.commandsWithClone].map(indented).join('\n')}

What this shows: who signed which exact text, and when they said they did; and which people, roles and keys the repository had
then. Approvals without a signature rest on the repository and its hosting alone.
`
}

function keyOf({ file, commit, path }: CloneCheck): string {
  return [file, commit, path].join('\n')
}

function cloneCommand({ file, commit, path }: CloneCheck, prefix: string): string {
  return `test "$(git -C "$REPO" rev-parse ${shellWord(`${commit}:${prefix}${path}`)})" = "$(git hash-object --no-filters ${shellWord(file)})"`
}

/** A name with a line feed would begin a command of its own. */
function indented(command: string): string {
  return command.includes('\n')
    ? `  Check by hand, because a name holds a line feed: ${printable(command)}`
    : `    ${command}`
}
