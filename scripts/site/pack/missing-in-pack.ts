import { leftOutInWords } from '../shown/left-out-in-words.js'
import type { Publication } from '../shown/publication.js'
import type { PackContents } from './pack-contents.js'

/** @returns sentences about what readers of a pack would look for and not find */
export function missingInPack(
  { publication: { leftOut, options }, hasApprovals }: Pick<PackContents, 'publication' | 'hasApprovals'>,
  { say, sentence }: Pick<Publication, 'say' | 'sentence'>,
): readonly string[] {
  const missing = leftOutInWords(leftOut, { audience: options.audience, inLanguage: sentence })
  return [
    ...(missing ? [missing] : []),
    ...(hasApprovals
      ? []
      : [
          say`The evidence of approvals is not here: there is none, git does not keep these files, or the readers may not see the names of people.`,
        ]),
  ]
}
