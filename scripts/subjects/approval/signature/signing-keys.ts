import { toBase64 } from '../../../core/bytes/base64.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import type { QmsContent } from '../../../core/model/qms.js'
import type { CalendarDate } from '../../../core/values/date.js'
import { groupBy } from '../../../core/values/group-by.js'
import { parseSshPublicKey, type SshPublicKey } from './ssh-public-key.js'

/** A key that people.yml lists for a person, with the first and the last day on which it is valid. */
export interface SigningKey {
  /** By id. */
  readonly person: string
  readonly publicKey: SshPublicKey
  readonly from: CalendarDate | undefined
  readonly to: CalendarDate | undefined
}

/** @returns the keys of all people in the order of people.yml, but those that cannot be read */
export const signingKeys = onceForAllDays(({ people }): readonly SigningKey[] =>
  people.flatMap(({ id: person = '', keys = [] }) =>
    keys.flatMap(({ key = '', from, to }) => {
      const publicKey = parseSshPublicKey(key)
      return publicKey ? [{ person, publicKey, from, to }] : []
    }),
  ),
)

const keysByBytes = onceForAllDays((qms) => groupBy(signingKeys(qms), ({ publicKey }) => toBase64(publicKey.bytes)))

/** @returns every entry of people.yml with this key: it may be there for several periods */
export function findSigningKeys(qms: QmsContent, keyBytes: Uint8Array): readonly SigningKey[] {
  return keysByBytes(qms).get(toBase64(keyBytes)) ?? []
}

export function isValidOn({ from, to }: SigningKey, day: CalendarDate): boolean {
  return (from === undefined || from <= day) && (to === undefined || to >= day)
}
