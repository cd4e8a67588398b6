import type { Qms } from '../../../core/model/qms.js'
import { describeRepository, type FileTree, type ReadingMemory } from '../../../core/read/index.js'
import { defined } from '../../../core/values/defined.js'
import { buildPublication, type Publication, readLanguage, unpublishedInForce } from '../../../site/index.js'
import type { CommandContext } from '../../command/context.js'
import { Misuse } from '../../command/misuse.js'
import { findRoot } from '../repository/find-root.js'
import { type OpenedQms, type OpenOptions, openQms } from '../repository/open-qms.js'
import { brokenFiles } from './broken-files.js'
import { CannotPublish } from './cannot-publish.js'
import { faultInWords } from './fault-in-words.js'
import { readInForce } from './read-in-force.js'
import { refuseUncertain } from './refuse-uncertain.js'

export interface PublicationOptions extends Pick<OpenOptions, 'today' | 'at' | 'cache' | 'savesMemory'> {
  /** Where the site will stand; `/` by default. */
  readonly baseUrl?: string
  readonly drafts?: boolean
  /** The most closed class of documents that its readers may see. */
  readonly audience?: string
}

/** What was read before in this run. */
interface ReadBefore extends Pick<OpenOptions, 'since'> {
  readonly memory: ReadingMemory
  /** Bytes of documents as they were last published, for files that are broken now. */
  readonly lastGood: ReadonlyMap<string, Uint8Array>
}

export interface PublicationRead {
  /** The files as they are. */
  readonly asTheyAre: OpenedQms
  /** The same, with those that are broken as they last were. */
  readonly opened: OpenedQms
  /** The files with the texts in force in their places. */
  readonly tree: FileTree
  readonly publication: Publication
  /** Files that cannot be published as they are: where and why. */
  readonly faults: readonly string[]
}

/**
 * Reads what a manual publishes: all of it, or what changed since it was read.
 *
 * @throws CannotPublish if it cannot be told what is in force, or if something that is cannot be shown
 */
export async function readPublication(
  context: CommandContext,
  { baseUrl = '/', drafts = false, audience, ...options }: PublicationOptions,
  { memory, lastGood, since: last }: ReadBefore,
): Promise<PublicationRead> {
  const { isGit } = describeRepository(findRoot(context.folder))
  const open = (files: ReadonlyMap<string, Uint8Array>, since?: OpenOptions['since']) =>
    openQms(context, { ...options, memory, files, ...(isGit && { evidence: 'of all' }), ...defined({ since }) })
  const asTheyAre = await open(
    new Map(),
    last && { ...last, changed: [...last.changed, ...namedOutside(last.opened.qms)] },
  )
  refuseUncertain(asTheyAre.qms, { drafts })
  refuseAudience(asTheyAre.qms, audience)
  const broken = brokenFiles(asTheyAre.qms)
  const kept = new Map([...lastGood].filter(([path]) => broken.some((file) => file.path === path)))
  const opened = kept.size > 0 ? await open(kept, { opened: asTheyAre, changed: [...kept.keys()] }) : asTheyAre
  context.showProgress('Finding the texts in force')
  const { tree, qms } = await readInForce(opened, drafts, memory)
  const readers = audience === undefined ? {} : { audience }
  const language = readLanguage(qms.settings.site.language)
  const publication = buildPublication(opened.qms, qms, { drafts, baseUrl, language, ...readers })
  const missing = unpublishedInForce(publication)
  if (missing.length > 0) throw new CannotPublish(missing.join('\n'))
  const faults = broken.flatMap((file) => file.defects.slice(0, 1).map((defect) => faultInWords(file, defect)))
  return { asTheyAre, opened, tree, publication, faults }
}

/** Files that documents name elsewhere change without anyone saying so. */
function namedOutside({ files, folder, codeOwners }: Qms): readonly string[] {
  const isWatched = (path: string) => [`${folder}/`, 'schemas/'].some((start) => path.startsWith(start))
  return [...files.keys()].filter((path) => !isWatched(path) && path !== codeOwners?.path)
}

function refuseAudience({ settings }: Qms, audience: string | undefined): void {
  const { classes } = settings.confidentiality
  if (audience === undefined || classes.includes(audience)) return
  throw new Misuse(`“${audience}” is not a confidentiality class. qms.yml lists: ${classes.join(', ')}.`)
}
