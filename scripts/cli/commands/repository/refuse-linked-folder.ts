import { DOCUMENTS_FOLDER, type FileTree } from '../../../core/read/index.js'
import { Misuse } from '../../command/misuse.js'

/** @throws Misuse if the folder of the documents is a link: what is judged would be somewhere else, and could change without a trace */
export function refuseLinkedFolder(tree: FileTree): void {
  if (!tree.isLink(DOCUMENTS_FOLDER)) return
  throw new Misuse(
    `${DOCUMENTS_FOLDER} is a symbolic link, and links are never followed: it may lead out of the repository. Put the folder itself in its place.`,
  )
}
