import type { QmsContent } from '../../../core/model/qms.js'
import type { CalendarDate } from '../../../core/values/date.js'
import type { SigningKey } from './signing-keys.js'
import { SSH_KEY_KINDS } from './ssh-key-kinds.js'
import { fingerprintOf } from './ssh-public-key.js'
import type { SshSignature } from './ssh-signature.js'
import { SIGNATURE_NAMESPACE } from './statement.js'
import type { SignatureFault } from './verify-ssh-signature.js'

export type ApprovalSignatureFault =
  | SignatureFault
  /** The record lacks something that the signature covers. */
  | 'incomplete'
  | 'unknown-key'
  | 'key-of-another'
  | 'key-not-valid-then'
  /** The key lies in a device, which asked for no PIN and no fingerprint. */
  | 'not-verified'

export interface SignatureFaultFacts {
  readonly qms: QmsContent
  /** Who approved, by id. */
  readonly by: string
  /** The day of the approval. */
  readonly day: CalendarDate
  /** What people.yml says of the key that signed. */
  readonly keys: readonly SigningKey[]
  readonly signature: SshSignature | undefined
}

/** @returns what is wrong with the signature of an approval, and what to do */
export function describeSignatureFault(fault: ApprovalSignatureFault, facts: SignatureFaultFacts): string {
  return WORDS[fault]({ ...facts, name: facts.qms.nameOf(facts.by) })
}

type Words = (facts: SignatureFaultFacts & { readonly name: string }) => string

const unknownKey: Words = ({ name, signature }) =>
  `The signature of ${name} was made with the key ${signature ? fingerprintOf(signature.keyBytes) : ''}, which people.yml does not list. If it is a key of ${name}, list it there with the first day on which it was valid; else have the approval signed again.`

const WORDS: Readonly<Record<ApprovalSignatureFault, Words>> = {
  incomplete: ({ name }) =>
    `The signature of ${name} cannot be checked: a field that it covers is missing, or cannot be read. Complete the record as it was signed.`,
  unreadable: ({ name }) =>
    `The signature of ${name} cannot be read: it is damaged, or a part is missing. Put in the whole text that ssh-keygen gave, from “-----BEGIN SSH SIGNATURE-----” to “-----END SSH SIGNATURE-----”.`,
  'unsupported-key': ({ name, signature }) =>
    `The signature of ${name} was made with a key of the kind “${signature?.keyType}”, which is not accepted. Sign with one of the kinds ${[...SSH_KEY_KINDS.keys()].join(', ')}.`,
  'unsupported-algorithm': ({ name }) =>
    `The signature of ${name} was made in a way that is not accepted, because it is old and weak or not known here. Have the approval signed again, with a current ssh-keygen.`,
  'other-namespace': ({ name, signature }) =>
    `The signature of ${name} was made for “${signature?.namespace}”, but approvals are signed for “${SIGNATURE_NAMESPACE}”. Have the approval signed again.`,
  'other-text': ({ name }) =>
    `The signature of ${name} is over another text: this record was changed after it was signed, or the signature belongs to another approval. Restore what was signed, or have the approval signed again.`,
  'not-confirmed': ({ name }) =>
    `The signature of ${name} came from a security key that was not touched to confirm. Have the approval signed again, with a key that asks for a touch.`,
  'not-verified': ({ qms, name }) =>
    `The signature of ${name} came from a security key that asked for no PIN and no fingerprint, and since ${qms.settings.approvals.user_verified} that is asked for (“approvals.user_verified” in qms.yml). Make a key that asks (ssh-keygen -t ed25519-sk -O verify-required), list it in people.yml, and sign again.`,
  'other-key': unknownKey,
  'unknown-key': unknownKey,
  'key-of-another': ({ qms, name, keys }) =>
    `The signature of ${name} was made with a key of ${keys.map(({ person }) => qms.nameOf(person))[0]}. Each person signs with their own key: have ${name} sign.`,
  'key-not-valid-then': ({ name, day, keys, by }) =>
    `The signature of ${name} is of ${day}, but its key was valid ${keys
      .filter(({ person }) => person === by)
      .map(periodOf)
      .join(
        ' and ',
      )}. Have the approval signed again with a key that is valid, or correct the days of this key in people.yml.`,
}

function periodOf({ from, to }: SigningKey): string {
  return [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ')
}
