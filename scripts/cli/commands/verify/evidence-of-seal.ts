import { sha256 } from '../../../core/bytes/digest.js'
import { fromUtf8 } from '../../../core/bytes/utf8.js'
import { shellWord } from '../../../core/format/index.js'
import type { Qms } from '../../../core/model/qms.js'
import { manifestText } from '../../../subjects/approval/seal/seal-manifest.js'
import { findSigningKeys } from '../../../subjects/approval/signature/signing-keys.js'
import { parseSshSignature } from '../../../subjects/approval/signature/ssh-signature.js'
import { GIT_NAMESPACE } from '../../../subjects/approval/signature/statement.js'
import { type EvidenceOfRecord, signatureCommand } from './evidence-of-record.js'
import type { FoundSeal } from './read-seal.js'

/** What an export holds of the latest seal, and how to check it. */
export interface EvidenceOfSeal {
  readonly files: ReadonlyMap<string, string | Uint8Array>
  readonly notes: readonly string[]
  /** Commands that need the folder alone. */
  readonly commands: readonly string[]
  /** Commands that also need a clone, in REPO. */
  readonly commandsWithClone: readonly string[]
}

const TAG = 'seal/tag.txt'
const MANIFEST = 'seal/manifest.json'

/**
 * @param exported the commit that is exported
 * @param evidence of the approval records that are exported with it
 */
export function evidenceOfSeal(
  qms: Qms,
  found: FoundSeal | undefined,
  exported: string | undefined,
  evidence: readonly EvidenceOfRecord[],
): EvidenceOfSeal {
  const { verification, seal } = found ?? {}
  const nothing = { files: new Map(), commands: [], commandsWithClone: [] }
  if (!verification)
    return {
      ...nothing,
      notes: ['There is no seal: nothing here shows that history was not rewritten before the export.'],
    }
  const notes = verification.checks.map(({ message }) => message)
  if (!seal?.manifest) return { ...nothing, notes }
  const { name, commit, payload, signature, manifest } = seal
  const files = new Map<string, string | Uint8Array>([
    [TAG, payload],
    [`${TAG}.sig`, signature],
    [MANIFEST, manifestText(fromUtf8(payload))],
  ])
  const [signer] = findSigningKeys(qms, parseSshSignature(signature)?.keyBytes ?? new Uint8Array())
  const sealed = new Set([...manifest.records, ...manifest.inForce].map((one) => one.sha256))
  const copies = evidence.flatMap((one) => [...one.files].filter(([path]) => /\/(?:record|approved)\.md$/.test(path)))
  const [listed, others] = [true, false].map((isListed) =>
    copies.filter(([, content]) => sealed.has(sha256(content)) === isListed).map(([path]) => path),
  ) as [string[], string[]]
  return {
    files,
    notes: [
      ...notes,
      ...others.map((path) => `${path} is not in the seal: it was not so, or not in force, when that was made.`),
    ],
    commands: [
      ...(signer
        ? [
            signatureCommand({
              file: TAG,
              person: signer.person,
              namespace: GIT_NAMESPACE,
              at: `${manifest.today}T12:00:00Z`,
            }),
          ]
        : []),
      `case "$(cat ${TAG})" in *"$(cat ${MANIFEST})"*) ;; *) echo FAILED; false ;; esac`,
      ...listed.map(isListed),
    ],
    commandsWithClone: [
      `test "$(git -C "$REPO" cat-file tag ${shellWord(name)})" = "$(cat ${TAG} ${TAG}.sig)"`,
      ...(exported === undefined ? [] : [`git -C "$REPO" merge-base --is-ancestor ${shellWord(commit)} ${exported}`]),
    ],
  }
}

function isListed(file: string): string {
  const sum = `\\"sha256\\":\\"$(sha256sum < ${shellWord(file)} | cut -c 1-64)\\"`
  return `case "$(cat ${MANIFEST})" in *"${sum}"*) ;; *) echo FAILED; false ;; esac`
}
