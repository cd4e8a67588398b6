import type { History } from '../../../core/model/history.js'
import type { EvidenceParts, Qms, Repository } from '../../../core/model/qms.js'
import {
  cachesIn,
  DOCUMENTS_FOLDER,
  describeRepository,
  type FileTree,
  findCommit,
  findMergeBase,
  findPublished,
  GitMissing,
  GitRefusal,
  gitTree,
  type HistoryRange,
  historyWithout,
  overlaidTree,
  type ReadingMemory,
  readGitEvidence,
  readHistory,
  readQms,
  threadedParser,
  type UpdateOptions,
  updateQms,
  workingTree,
} from '../../../core/read/index.js'
import { type CalendarDate, dateInZone } from '../../../core/values/date.js'
import { defined } from '../../../core/values/defined.js'
import { isSameValue } from '../../../core/values/is-same-value.js'
import { settle } from '../../../core/write/settle.js'
import { approvalRecords, approvedBlobs } from '../../../subjects/approval/approval-records.js'
import { changedRecords } from '../../../subjects/approval/verification/changed-records.js'
import { commitsBesideHistory } from '../../../subjects/approval/verification/commits-looked-at.js'
import type { CommandContext } from '../../command/context.js'
import { Misuse } from '../../command/misuse.js'
import { tellWhileWaiting } from '../../command/tell-while-waiting.js'
import { type CacheOption, chooseCacheFolder } from './choose-cache-folder.js'
import { findRoot, hasDocuments } from './find-root.js'
import { freeEarly } from './free-early.js'
import { refuseLinkedFolder } from './refuse-linked-folder.js'

export interface OpenOptions {
  /** The as-of date; today in the organization's time zone by default. */
  readonly today?: string
  /** Read this commit instead of the working folder. */
  readonly at?: string
  /** Compare with the commit at which this reference and what is read went apart. */
  readonly base?: string
  /**
   * Ask git for history, for what records said in it, and for the texts of these documents: of all, of those with new approvals
   * since the base, also of those with another text, or by id; “of records” for no texts.
   */
  readonly evidence?: 'of all' | 'of changes' | 'of changes and their texts' | 'of records' | readonly string[]
  /** Files to read in place of those in the folder, or besides them. */
  readonly files?: ReadonlyMap<string, Uint8Array>
  readonly cache?: CacheOption
  /** What was read before in this run. */
  readonly memory?: ReadingMemory
  /** Need less memory where there are many documents, and more time. What was read is not kept for another reading. */
  readonly savesMemory?: boolean
  /** The working folder as it was opened before in this run, and the paths that changed since: only these are read again. */
  readonly since?: { readonly opened: OpenedQms; readonly changed: readonly string[] }
}

export interface OpenedQms {
  readonly root: string
  readonly tree: FileTree
  readonly qms: Qms
  /** The commit at which git's HEAD was, when git was asked for evidence. */
  readonly head?: string
  /** The commit that was read instead of the working folder. */
  readonly commit?: string
  /** The files of the commit that `qms.base` was read from. */
  readonly baseTree?: FileTree
}

/** Reads the quality management system around the folder in which a command is run. */
export async function openQms(context: CommandContext, options: OpenOptions): Promise<OpenedQms> {
  const root = findRoot(context.folder, options.at)
  await settle(root, tellWhileWaiting(context))
  const repository = describeRepository(root)
  const today = (zone: string): CalendarDate => options.today ?? dateInZone(context.now, zone)
  const cacheFolder = chooseCacheFolder(context, root, options.cache)
  const onProgress = (read: number, total: number) => {
    if (options.savesMemory) freeEarly(total)
    context.showProgress(`Reading ${read} of ${total} documents`)
  }
  const common = {
    today,
    repository,
    onProgress,
    parseInThreads: threadedParser,
    ...(cacheFolder && { openCache: cachesIn(cacheFolder) }),
    ...defined({ memory: options.memory }),
  }

  const at = options.at === undefined ? undefined : await commitOf(root, options.at, '--at')
  const baseCommit = options.base === undefined ? undefined : await commitOf(root, options.base, '--base')
  const mergeBase = baseCommit && (await mergeBaseOf(root, baseCommit, options))
  const baseTree = mergeBase && (await gitTree(root, mergeBase))
  const base = baseTree && (await readQms(baseTree, common))
  const own = at ? await gitTree(root, at) : await workingTree(root)
  refuseLinkedFolder(own)
  if (own.kindOf(DOCUMENTS_FOLDER) === undefined && !hasDocuments(root))
    throw new Misuse(`There is no ${DOCUMENTS_FOLDER} folder at “${options.at}”, nor here.`)
  const tree = options.files?.size ? overlaidTree(own, options.files) : own
  const { evidence } = options
  const isAsked = evidence !== undefined && repository.isGit
  const head = isAsked ? await unlessRefused(findCommit(root, 'HEAD'), evidence, () => undefined) : undefined
  const since = at === undefined ? options.since : undefined
  const before = since && isSameHistory(since.opened, head, repository) ? since.opened.qms : undefined
  // git works on it while documents are read.
  const asksMailmap = evidence !== 'of records'
  const history =
    evidence && startHistory(root, { ...common, commit: at ?? head, publishedAt: mergeBase, asksMailmap }, before)
  const read = before
    ? await readAgain(before, tree, since?.changed ?? [], common)
    : await readQms(tree, { ...common, ...(base && { base }) })
  // Texts are compared by the schemas of today.
  const told = before?.types === read.types ? before : undefined
  if (history) context.showProgress('Reading what git keeps')
  const qms = history
    ? read.with(await askGit(root, read, evidence, history, { before: told, openCache: common.openCache }))
    : read
  context.showProgress('')
  return { root, tree, qms, ...defined({ head, commit: at }), ...(baseTree && { baseTree }) }
}

type Evidence = NonNullable<OpenOptions['evidence']>

/** @param otherwise for evidence without which everything else can be checked all the same */
async function unlessRefused<Told>(
  asked: Promise<Told>,
  evidence: Evidence,
  otherwise: (refusal: string) => Told,
): Promise<Told> {
  try {
    return await asked
  } catch (error) {
    const isRefusal = error instanceof GitRefusal || error instanceof GitMissing
    if (evidence === 'of records' && isRefusal) return otherwise(error.message)
    throw error
  }
}

/** @returns what git tells of all commits, once it has told everything; what fails is told to those who wait for it */
function startHistory(
  root: string,
  range: Omit<HistoryRange, 'folder'> & { readonly repository: Repository },
  before: Qms | undefined,
): Promise<History> {
  const read = async () => {
    if (before?.history) return before.history
    const publishedAt = range.publishedAt ?? (range.repository.isGit ? await findPublished(root) : undefined)
    return readHistory(root, { ...range, publishedAt, folder: DOCUMENTS_FOLDER })
  }
  const history = read()
  history.catch(() => {})
  return history
}

async function askGit(
  root: string,
  qms: Qms,
  of: Evidence,
  reading: Promise<History>,
  known: Parameters<typeof readGitEvidence>[4],
): Promise<EvidenceParts> {
  const history = await unlessRefused(reading, of, historyWithout)
  if (!qms.repository.isGit) return { history }
  const ids = documentsAsked(qms, of)
  const namedCommits = (history: History) => commitsBesideHistory(qms.with({ history }), ids)
  const texts = of === 'of records' ? undefined : { ids, named: approvedBlobs(qms, ids), namedCommits }
  const evidence: Promise<EvidenceParts> = readGitEvidence(root, qms, history, texts, known)
  return unlessRefused(evidence, of, (gap) => ({ history: { ...history, isComplete: false, gap } }))
}

/** Settings that changed may have another time zone, and so another day. */
async function readAgain(
  before: Qms,
  tree: FileTree,
  changed: readonly string[],
  options: UpdateOptions & { readonly today: (timeZone: string) => CalendarDate },
): Promise<Qms> {
  const qms = await updateQms(before, tree, changed, options)
  return qms.with({ today: options.today(qms.timeZone) })
}

/** What git tells of documents stays the same until HEAD moves. */
function isSameHistory(before: OpenedQms, head: string | undefined, repository: Qms['repository']): boolean {
  return before.head === head && isSameValue(before.qms.repository, repository)
}

function documentsAsked(qms: Qms, of: Evidence): readonly string[] {
  if (typeof of !== 'string') return of
  const records = of === 'of all' ? approvalRecords(qms) : changedRecords(qms)
  const texts = of === 'of changes and their texts' ? changedTexts(qms) : []
  return [...records.flatMap(({ fields }) => fields.document ?? []), ...texts]
}

function changedTexts(qms: Qms): readonly string[] {
  const known = new Set(qms.base?.maintained.map(({ blob }) => blob))
  return qms.maintained.filter(({ blob }) => !known.has(blob)).map(({ id }) => id)
}

async function commitOf(root: string, ref: string, flag: string): Promise<string> {
  const commit = await findCommit(root, ref)
  if (commit) return commit
  const { isGit, isShallow } = describeRepository(root)
  if (!isGit) throw new Misuse(`${flag} needs a git repository, and this folder is in none.`)
  const advice = isShallow
    ? ' This clone is shallow: run “git fetch --unshallow” to get all commits.'
    : ' “git branch --all” and “git log” list what there is.'
  throw new Misuse(`git knows no commit “${ref}” (${flag}).${advice}`)
}

async function mergeBaseOf(root: string, commit: string, { base, at }: OpenOptions): Promise<string> {
  const mergeBase = await findMergeBase(root, commit, at)
  if (mergeBase) return mergeBase
  throw new Misuse(
    `${at === undefined ? 'This branch' : `“${at}”`} and “${base}” have no commit in common. In a shallow clone, run “git fetch --unshallow” first.`,
  )
}
