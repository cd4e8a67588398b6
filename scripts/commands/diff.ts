import { type RedlineFormatName, redlineFormats } from '../format/index.js'
import { changesOf } from '../lifecycle/changes.js'
import { picturesOf } from '../lifecycle/pictures.js'
import type { Document } from '../model/document.js'
import type { Qms } from '../model/qms.js'
import type { Redline } from '../model/redline.js'
import { type DocumentText, type FileTree, readDocumentText } from '../read/index.js'
import type { CommandContext, ExitCode } from './context.js'
import { findDocument } from './find-document.js'
import type { FoundText } from './find-text.js'
import { Misuse } from './misuse.js'
import { type OpenedQms, type OpenOptions, openQms } from './open-qms.js'
import { compareTexts, redlineOf } from './redline-of.js'

export interface DiffOptions extends Omit<OpenOptions, 'at'> {
  readonly id?: string | undefined
  /** A revision, or a commit, branch or tag; what is in force unless told. */
  readonly from?: string | undefined
  /** The working copy unless told. */
  readonly to?: string | undefined
  readonly format?: RedlineFormatName
}

/** Shows what changed in meaning between two texts of a document; with --base, in every document since. */
export async function diff(context: CommandContext, options: DiffOptions): Promise<ExitCode> {
  const { id, base, format = 'text' } = options
  if ((id === undefined) === (base === undefined)) {
    throw new Misuse(
      'Name a document, such as qms diff QP-001, or a branch to compare with, such as qms diff --base main.',
    )
  }
  const opened = await openQms(context, { ...options, ...(id === undefined ? {} : { evidence: [id] }) })
  const redlines =
    id === undefined
      ? await sinceBase(opened)
      : [await redlineOf(opened, findDocument(opened.qms, id), options.from, options.to)]
  context.write(
    redlines.length > 0 ? redlineFormats[format](redlines, { color: context.isTerminal }) : 'No document changed.\n',
  )
  return 0
}

/** Maintained documents first: they are what a reader has to judge. */
async function sinceBase({ qms, tree, baseTree }: OpenedQms): Promise<Redline[]> {
  const { base } = qms
  if (!base || !baseTree) return []
  const { added, removed, kept } = changesOf(qms)
  const pairs: readonly Pair[] = [
    ...kept.filter(({ differs }) => differs !== 'nothing' && differs !== 'path'),
    ...added.map((after) => ({ after })),
    ...removed.map((before) => ({ before })),
  ]
  const redlines: Redline[] = []
  for (const pair of inReadingOrder(qms, pairs)) {
    const before = pair.before && (await textIn(baseTree, base, pair.before))
    const after = pair.after && (await textIn(tree, qms, pair.after))
    redlines.push(await compareTexts(qms, (pair.after ?? pair.before)?.path ?? '', before, after))
  }
  return redlines
}

interface Pair {
  readonly before?: Document
  readonly after?: Document
}

function inReadingOrder(qms: Qms, pairs: readonly Pair[]): readonly Pair[] {
  const pathOf = ({ before, after }: Pair) => (after ?? before)?.path ?? ''
  const isRecord = ({ before, after }: Pair) => qms.types.get((after ?? before)?.type ?? '')?.control === 'retained'
  const byPath = [...pairs].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1))
  return [...byPath.filter((pair) => !isRecord(pair)), ...byPath.filter(isRecord)]
}

async function textIn(tree: FileTree, qms: Qms, document: Document): Promise<FoundText | undefined> {
  const pictures = new Map(picturesOf(qms, document).map(({ path, sha256 }) => [path, sha256]))
  for await (const { bytes } of tree.read([document.path])) {
    const text = bytes && readDocumentText(bytes)
    if (text) return { text, label: labelOf(text), pictures }
  }
  return undefined
}

function labelOf({ revision }: DocumentText): string {
  return revision ? `revision ${revision}` : ''
}
