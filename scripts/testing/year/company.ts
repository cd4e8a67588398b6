import { generateSshKey, keyFolder, type SshKeyPair } from '../ssh-keys.js'
import { repositoryIn } from '../temporary-repository.js'
import { companyFiles } from './company-files.js'
import { type Desk, deskOf, type PersonId } from './desk.js'
import type { WayToMerge } from './way-to-merge.js'

/** Example Scales: four people and one repository. */
export interface Company {
  readonly root: string
  readonly keys: { readonly lea: SshKeyPair; readonly leasNext: SshKeyPair; readonly mara: SshKeyPair }
  readonly way: WayToMerge
  /** @param day such as 2026-02-20 */
  at(day: string, person: PersonId): Desk
  /** A person merges a text that they approve. A rebase would commit it in their name: there, Noor merges, who wrote it. */
  approverMerges(approver: Desk, branch: string): void
}

/** @returns a company whose folder goes away with the tests of a file */
export function foundCompany(way: WayToMerge): Company {
  const folder = keyFolder()
  const root = `${folder}/qms`
  const key = (name: string) => generateSshKey(folder, name)
  const keys = { lea: key('lea'), leasNext: key('leas-next'), mara: key('mara') }
  // Whatever the branch is called: nothing may take for granted that it is main.
  repositoryIn(folder).git('init', '--quiet', '--initial-branch', 'trunk', root)
  repositoryIn(root).write(companyFiles({ lea: keys.lea.publicKey, mara: keys.mara.publicKey }))
  const at: Company['at'] = (day, person) => deskOf(root, person, day, way)
  return {
    root,
    keys,
    way,
    at,
    approverMerges: (approver, branch) => (way === 'rebase' ? at(approver.day, 'noor') : approver).merge(branch),
  }
}
