import type { Qms } from '../../core/model/qms.js'
import { unreadableDocuments } from '../../core/questions/unreadable-documents.js'
import { counted } from '../../core/words/counted.js'
import type { CommandContext } from '../command/context.js'

const MOST_NAMES = 3

/** Says beside a list which files are missing from it, because no document could be made of them. */
export function tellUnreadable({ complain }: CommandContext, qms: Qms): void {
  const paths = unreadableDocuments(qms).map(({ path }) => path)
  if (paths.length === 0) return
  const left = paths.length - MOST_NAMES
  const names = [...paths.slice(0, MOST_NAMES), ...(left > 0 ? [`${left} more`] : [])].join(', ')
  complain(
    `Not in this list, because ${counted(paths.length, 'file')} cannot be read: ${names}. “qms check” says why.\n`,
  )
}
