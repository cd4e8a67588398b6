import { generateSshKey, keyFolder, type SshKeyPair } from '../ssh-keys.js'
import { repositoryIn } from '../temporary-repository.js'
import { companyFiles } from './company-files.js'
import { type Desk, deskOf, type PersonId } from './desk.js'

/** Example Scales: four people and one repository. */
export interface Company {
  readonly root: string
  readonly keys: { readonly lea: SshKeyPair; readonly leasNext: SshKeyPair; readonly mara: SshKeyPair }
  /** @param day such as 2026-02-20 */
  at(day: string, person: PersonId): Desk
}

/** @returns a company whose folder goes away with the tests of a file */
export function foundCompany(): Company {
  const folder = keyFolder()
  const root = `${folder}/qms`
  const key = (name: string) => generateSshKey(folder, name)
  const keys = { lea: key('lea'), leasNext: key('leas-next'), mara: key('mara') }
  // Whatever the branch is called: nothing may take for granted that it is main.
  repositoryIn(folder).git('init', '--quiet', '--initial-branch', 'trunk', root)
  repositoryIn(root).write(companyFiles({ lea: keys.lea.publicKey, mara: keys.mara.publicKey }))
  return { root, keys, at: (day, person) => deskOf(root, person, day) }
}
