import type { Person } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { findSigningKeys, isValidOn } from '../../../subjects/approval/signature/signing-keys.js'
import { Misuse } from '../../command/misuse.js'
import { findSigningKey } from './find-signing-key.js'

/**
 * @returns the file of the key with which a person signs
 * @throws Misuse if people.yml does not list the key for this person on this day: the signature could not be checked
 */
export async function currentKey(folder: string, qms: Qms, person: Person, asked: string | undefined): Promise<string> {
  const { file, publicKey } = await findSigningKey(folder, person, asked)
  const own = findSigningKeys(qms, publicKey.bytes).filter((key) => key.person === person.id)
  if (own.some((key) => isValidOn(key, qms.today))) return file
  throw new Misuse(
    `people.yml does not list the key ${file} for ${person.name} on ${qms.today}, so the signature could not be checked. Add its public half there under “keys”, with the first day on which it is valid.`,
  )
}
