import type { Document } from '../../../core/model/document.js'
import type { Approval } from '../../../core/model/generated-types.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import type { QmsContent } from '../../../core/model/qms.js'
import { dayOf } from '../../../core/values/date.js'
import { type ApprovalSignatureFault, describeSignatureFault } from './describe-signature-fault.js'
import { findSigningKeys, isValidOn } from './signing-keys.js'
import { fingerprintOf } from './ssh-public-key.js'
import { parseSshSignature } from './ssh-signature.js'
import { type ApprovalEntry, SIGNATURE_NAMESPACE, statementOf } from './statement.js'
import { verifySshSignature } from './verify-ssh-signature.js'

export type ApprovalSignature =
  | { readonly state: 'none' }
  /** `fingerprint` is `SHA256:…`, as `ssh-keygen -l` shows it. */
  | { readonly state: 'valid'; readonly fingerprint: string }
  /** `message` says in plain words what is wrong and what to do. */
  | { readonly state: 'faulty'; readonly reason: ApprovalSignatureFault; readonly message: string }

const checked = onceForAllDays(() => new WeakMap<Approval, Map<ApprovalEntry, ApprovalSignature>>())

/** Says whether an approval is signed, with a key that its person had on that day in the organization’s time zone. */
export function signatureOf(
  qms: QmsContent,
  { fields }: Pick<Document<Approval>, 'fields'>,
  entry: ApprovalEntry,
): ApprovalSignature {
  if (entry.evidence?.ssh_signature === undefined) return { state: 'none' }
  const known = checked(qms).get(fields) ?? new Map<ApprovalEntry, ApprovalSignature>()
  const signature = known.get(entry) ?? checkSignature(qms, fields, entry)
  checked(qms).set(fields, known.set(entry, signature))
  return signature
}

function checkSignature(qms: QmsContent, fields: Approval, entry: ApprovalEntry): ApprovalSignature {
  const { by = '', at = '', evidence: { ssh_signature = '' } = {} } = entry
  const message = statementOf(fields, entry)
  const day = dayOf(at, qms.timeZone)
  const signature = parseSshSignature(ssh_signature)
  const keys = signature ? findSigningKeys(qms, signature.keyBytes) : []
  const own = keys.filter(({ person }) => person === by)
  const faulty = (reason: ApprovalSignatureFault): ApprovalSignature => ({
    state: 'faulty',
    reason,
    message: describeSignatureFault(reason, { qms, by, day: day ?? at, keys, signature }),
  })

  if (message === undefined || day === undefined) return faulty('incomplete')
  if (!signature) return faulty('unreadable')
  if (!signature.isKindKnown) return faulty('unsupported-key')
  if (keys.length === 0) return faulty('unknown-key')
  const [publicKey] = own.map((key) => key.publicKey)
  if (!publicKey) return faulty('key-of-another')
  const check = verifySshSignature({
    signature: ssh_signature,
    message,
    namespace: SIGNATURE_NAMESPACE,
    publicKey,
  })
  if (!check.ok) return faulty(check.reason)
  if (!own.some((key) => isValidOn(key, day))) return faulty('key-not-valid-then')
  const { user_verified } = qms.settings.approvals
  if (check.isUserVerified === false && user_verified !== undefined && day >= user_verified)
    return faulty('not-verified')
  return { state: 'valid', fingerprint: fingerprintOf(publicKey.bytes) }
}
