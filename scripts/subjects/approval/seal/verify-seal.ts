import type { Document } from '../../../core/model/document.js'
import type { Approval } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { isSameValue } from '../../../core/values/is-same-value.js'
import { counted } from '../../../core/words/counted.js'
import { findSigningKeys, isValidOn } from '../signature/signing-keys.js'
import { fingerprintOf } from '../signature/ssh-public-key.js'
import { parseSshSignature } from '../signature/ssh-signature.js'
import { GIT_NAMESPACE } from '../signature/statement.js'
import { verifySshSignature } from '../signature/verify-ssh-signature.js'
import type { Check } from '../verification/verification.js'
import type { Seal } from './seal.js'
import type { SealedRecord, SealManifest } from './seal-manifest.js'

/** One thing that was looked at in a seal. */
export type SealCheck = Pick<Check, 'result' | 'message'>

/**
 * @param name what the reference to the tag is called
 * @param seal undefined when the tag is not signed
 * @param hashes SHA-256 of what git keeps, by its id, of everything that the manifest and its commit name
 * @returns whether a person of people.yml signed it, history goes on from its commit, and all that it lists is as it was
 */
export function verifySeal(
  qms: Qms,
  name: string,
  seal: Seal | undefined,
  hashes: ReadonlyMap<string, string>,
): readonly SealCheck[] {
  if (!seal)
    return [fails(`The tag ${name} is not signed with an SSH key, so it seals nothing. Delete it, and seal again.`)]
  const { manifest, commit } = seal
  if (!manifest || manifest.commit !== commit || seal.name !== name)
    return [fails(`The tag ${name} is not a seal as “qms seal” makes it: its name, commit or list was changed.`)]
  const signed = verifySignature(qms, seal, manifest)
  if (signed.result === 'fails') return [signed]
  const place = verifyPlace(qms, seal)
  if (place.result !== 'holds') return [signed, place]
  const changed = [...changedFiles(qms, seal, manifest, hashes), ...changedRecords(qms, manifest)]
  const listed = `${counted(manifest.inForce.length, 'text')} in force and ${counted(manifest.records.length, 'approval record')}`
  return [signed, place, ...(changed.length > 0 ? changed : [holds(`All that it lists is as it was: ${listed}.`)])]
}

function verifySignature(qms: Qms, { name, signature, payload, commit }: Seal, { today }: SealManifest): SealCheck {
  const keyBytes = parseSshSignature(signature)?.keyBytes
  const keys = keyBytes ? findSigningKeys(qms, keyBytes) : []
  const [key] = keys
  if (!key) return fails(`The seal ${name} is signed with a key that people.yml does not list.`)
  const { publicKey } = key
  const check = verifySshSignature({ signature, message: payload, namespace: GIT_NAMESPACE, publicKey })
  if (!check.ok)
    return fails(`The signature of the seal ${name} does not fit it: the tag was changed after it was signed.`)
  const person = qms.nameOf(key.person)
  if (!keys.some((one) => isValidOn(one, today)))
    return fails(`The seal ${name} is signed with a key of ${person} that was not valid on ${today}.`)
  return holds(
    `${name} seals commit ${commit.slice(0, 12)}, signed by ${person} with the key ${fingerprintOf(publicKey.bytes)}.`,
  )
}

function verifyPlace({ history }: Qms, { name, commit }: Seal): SealCheck {
  if (history?.has(commit)) return holds('History goes on from this commit.')
  const said = `Commit ${commit.slice(0, 12)}, which ${name} seals, is not part of this history`
  if (!history?.isComplete)
    return { result: 'not checked', message: `${said}. ${history?.gap ?? 'Git was not asked.'}` }
  return fails(
    `${said}: history was rewritten after the seal, or this branch began before it. Compare with a clone from before; a branch that only lacks the commit is brought up to date by merging.`,
  )
}

function* changedFiles(
  { history }: Qms,
  { commit }: Seal,
  { settings, records, inForce }: SealManifest,
  hashes: ReadonlyMap<string, string>,
): Generator<SealCheck> {
  for (const { path, sha256 } of [...settings, ...records]) {
    if (hashes.get(history?.blobAt(path, commit) ?? '') !== sha256)
      yield fails(`${path} in the sealed commit is not what the seal lists.`)
  }
  for (const { document, revision, blob, sha256 } of inForce) {
    if (hashes.get(blob) !== sha256)
      yield fails(`Git no longer has revision ${revision} of ${document} as it was sealed (${blob.slice(0, 12)}).`)
  }
}

/** Records grow until all have approved, and never change besides. */
function* changedRecords(qms: Qms, { records }: SealManifest): Generator<SealCheck> {
  const versions = new Map([...(qms.recordVersions?.values() ?? [])].flat().map(({ blob, record }) => [blob, record]))
  for (const sealed of records) {
    const now = qms.ofType('approval').find(({ id }) => id === sealed.id)
    const before = versions.get(sealed.blob) as Document<Approval> | undefined
    if (!now) yield fails(`The approval record ${sealed.id} is gone since the seal.`)
    else if (!isAsSealed(sealed, before, now))
      yield fails(`The approval record ${sealed.id} says other things than when it was sealed. Such records only grow.`)
  }
}

function isAsSealed({ blob }: SealedRecord, before: Document<Approval> | undefined, now: Document<Approval>): boolean {
  if (now.blob === blob) return true
  if (!before) return false
  const { approvals: earlier = [], ...kept } = before.fields
  const { approvals = [], ...others } = now.fields
  return isSameValue(kept, others) && isSameValue(earlier, approvals.slice(0, earlier.length))
}

function holds(message: string): SealCheck {
  return { result: 'holds', message }
}

function fails(message: string): SealCheck {
  return { result: 'fails', message }
}
