import { type RedlineFormatName, redlineFormats } from '../format/index.js'
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

/** Documents are the same by their ids, wherever their files moved. */
async function sinceBase({ qms, tree, baseTree }: OpenedQms): Promise<Redline[]> {
  const { base } = qms
  if (!base || !baseTree) return []
  const pairs = new Map<string, { before?: Document; after?: Document }>()
  for (const before of base.documents) pairs.set(before.id, { before })
  for (const after of qms.documents) pairs.set(after.id, { ...pairs.get(after.id), after })
  const changed = [...pairs.values()].filter(
    ({ before, after }) => before?.digest !== after?.digest || hasOtherPictures(base, qms, before, after),
  )
  const isRecord = ({ before, after }: (typeof changed)[number]) =>
    qms.types.get((after ?? before)?.type ?? '')?.control === 'retained'
  const inOrder = [...changed.filter((pair) => !isRecord(pair)), ...changed.filter(isRecord)]
  const redlines: Redline[] = []
  for (const { before, after } of inOrder) {
    redlines.push(
      await compareTexts(
        qms,
        (after ?? before)?.path ?? '',
        before && (await textIn(baseTree, base, before)),
        after && (await textIn(tree, qms, after)),
      ),
    )
  }
  return redlines
}

function hasOtherPictures(base: Qms, qms: Qms, before: Document | undefined, after: Document | undefined): boolean {
  const of = (model: Qms, document: Document | undefined) =>
    document ? JSON.stringify(picturesOf(model, document)) : ''
  return of(base, before) !== of(qms, after)
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
