import type { Qms } from '../../model/qms.js'
import { buildPublication, type Publication, unpublishedInForce } from '../../publish/index.js'
import { describeRepository, type FileTree, type ReadingMemory } from '../../read/index.js'
import type { CommandContext } from '../context.js'
import { Misuse } from '../misuse.js'
import { findRoot } from '../opening/find-root.js'
import { type OpenedQms, type OpenOptions, openQms } from '../opening/open-qms.js'
import { readInForce } from './read-in-force.js'
import { refuseUncertain } from './refuse-uncertain.js'

export interface PublicationOptions extends Pick<OpenOptions, 'today' | 'at' | 'cache'> {
  /** Where the site will stand; `/` unless told. */
  readonly baseUrl?: string
  readonly drafts?: boolean
  /** The most closed class of documents that its readers may see. */
  readonly audience?: string
}

interface PublicationRead {
  /** The files as they are. */
  readonly opened: OpenedQms
  /** The files with the texts in force in their places. */
  readonly tree: FileTree
  readonly publication: Publication
}

/**
 * Reads what a manual publishes.
 *
 * @throws Misuse if it cannot be told what is in force, or if something that is cannot be shown
 */
export async function readPublication(
  context: CommandContext,
  { baseUrl = '/', drafts = false, audience, ...options }: PublicationOptions,
  memory: ReadingMemory,
): Promise<PublicationRead> {
  const { isGit } = describeRepository(findRoot(context.folder))
  const opened = await openQms(context, { ...options, memory, ...(isGit ? { evidence: 'of all' } : {}) })
  refuseUncertain(opened.qms, { drafts })
  refuseAudience(opened.qms, audience)
  context.showProgress('Finding the texts in force')
  const { tree, qms } = await readInForce(opened, drafts, memory)
  const readers = audience === undefined ? {} : { audience }
  const publication = buildPublication(opened.qms, qms, { drafts, baseUrl, ...readers })
  const missing = unpublishedInForce(publication)
  if (missing.length > 0) throw new Misuse(missing.join('\n'))
  return { opened, tree, publication }
}

function refuseAudience({ settings }: Qms, audience: string | undefined): void {
  const { classes } = settings.confidentiality
  if (audience === undefined || classes.includes(audience)) return
  throw new Misuse(`“${audience}” is not a confidentiality class. qms.yml lists: ${classes.join(', ')}.`)
}
