import type { Qms } from '../../../core/model/qms.js'
import { firstListed } from '../../../core/words/first-listed.js'

/** @param missing names of texts in force that are not here @returns why nothing can be published, and what brings them */
export function whatToFetch(
  { isGit, isShallow }: Pick<Qms['repository'], 'isGit' | 'isShallow'>,
  missing: readonly string[],
): string {
  const { links, more } = firstListed(missing)
  const named = `${links.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  if (!isGit)
    return `The text in force of ${named} is not in the files any more, and this folder is in no git repository that could have kept it. Run this in a clone.`
  const texts = `This clone does not have the text in force of ${named}, so nothing can be published.`
  return isShallow
    ? `${texts} It has only part of the history: run “git fetch --unshallow” first.`
    : `${texts} Fetch the branch or tag that holds it, such as with “git fetch --all --tags”.`
}
