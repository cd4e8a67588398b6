import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import type { Document } from '../model/document.js'
import type { Qms } from '../model/qms.js'
import {
  buildPublication,
  buildSite,
  comparedTexts,
  type Publication,
  publishedPictures,
  publishedTexts,
  publishedTree,
  writeSearchIndex,
  writeSite,
} from '../publish/index.js'
import {
  describeRepository,
  type FileTree,
  locate,
  readBlobs,
  readDocumentText,
  readNextEditions,
  readQms,
} from '../read/index.js'
import { evaluate, rules } from '../rules/index.js'
import type { CommandContext } from './context.js'
import { isFreeFolder } from './is-free-folder.js'
import { Misuse } from './misuse.js'
import { findRoot, type OpenedQms, type OpenOptions, openQms } from './open-qms.js'

export interface PublishSiteOptions extends Pick<OpenOptions, 'today' | 'at' | 'cache'> {
  /** The folder to write. */
  readonly out: string
  /** Where the site will stand; `/` unless told. */
  readonly baseUrl?: string
  readonly drafts?: boolean
  /** The most closed class of documents that its readers may see. */
  readonly audience?: string
}

/** Says which build a folder holds, so that no other folder is ever emptied. */
const MARK = '.qms-site'

/** Reads, checks and writes the whole manual. @returns what was published, and where it was written */
export async function publishSite(context: CommandContext, options: PublishSiteOptions) {
  const folder = resolve(context.folder, options.out)
  const { isGit } = describeRepository(findRoot(context.folder))
  const opened = await openQms(context, { ...options, ...(isGit ? { evidence: 'of all' } : {}) })
  refuseFolder(folder, opened.root)
  refuseAudience(opened.qms, options.audience)
  context.showProgress('Finding the texts in force')
  const tree = await treeInForce(opened, options.drafts === true)
  const qms = await readQms(tree, { today: () => opened.qms.today, repository: opened.qms.repository })
  const publication = buildPublication(opened.qms, qms, {
    drafts: options.drafts === true,
    baseUrl: options.baseUrl ?? '/',
    ...(options.audience === undefined ? {} : { audience: options.audience }),
  })
  context.showProgress('Checking')
  const evaluation = evaluate(rules, opened.qms, locate)
  context.showProgress(`Writing ${publication.entries.size} pages`)
  const bodies = await readBodies(tree, publication)
  const site = await buildSite(publication, {
    evaluation,
    rules,
    nextEditions: await readNextEditions(qms.settings.standards, tree),
    bodyOf: ({ path }: Document) => bodies.get(path) ?? '',
    texts: await readTexts(opened, comparedTexts(publication)),
  })
  emptyFolder(folder)
  await writeSite(site, folder)
  await writePictures(opened, publication, folder)
  context.showProgress('Making the search index')
  await writeSearchIndex(site, folder)
  context.showProgress('')
  return { folder, publication, notes: site.notes }
}

/** Texts in force that the files are ahead of, all read from git at once. */
async function treeInForce({ root, qms, tree }: OpenedQms, drafts: boolean): Promise<FileTree> {
  const { earlier, withheld } = publishedTexts(qms, { drafts })
  const blobs = [...earlier.values()].map(({ blob }) => blob)
  const kept = await readKept(root, qms.repository.isGit ? blobs : [])
  const missing = [...earlier.values()].filter(({ blob }) => !kept.has(blob))
  if (missing.length > 0)
    throw new Misuse(
      whatToFetch(
        qms,
        missing.map(({ name }) => name),
      ),
    )
  const texts = new Map([...earlier].map(([path, { blob }]) => [path, kept.get(blob) as Buffer]))
  return publishedTree(tree, texts, withheld)
}

/** @returns what git keeps of these, by its ids */
async function readKept(root: string, blobs: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const kept = new Map<string, Buffer>()
  if (blobs.length === 0) return kept
  for await (const { blob, bytes } of readBlobs(root, blobs)) if (bytes) kept.set(blob, bytes)
  return kept
}

function whatToFetch({ repository }: Qms, missing: readonly string[]): string {
  if (!repository.isGit)
    return `The text in force of ${missing.join(', ')} is not in the files any more, and this folder is in no git repository that could have kept it. Build the manual in a clone.`
  const texts = `This clone does not have the text in force of ${missing.join(', ')}, so the manual cannot be built.`
  return repository.isShallow
    ? `${texts} It has only a part of the history: run “git fetch --unshallow” first.`
    : `${texts} Fetch the branch or tag that holds it, such as with “git fetch --all --tags”.`
}

async function readBodies(tree: FileTree, { entries }: Publication): Promise<ReadonlyMap<string, string>> {
  const bodies = new Map<string, string>()
  const paths = [...entries.values()].map(({ document }) => document.path)
  for await (const { path, bytes } of tree.read(paths)) bodies.set(path, (bytes && readDocumentText(bytes)?.body) ?? '')
  return bodies
}

/** From git, and what is not committed yet from the files. */
async function readTexts({ root, qms, tree }: OpenedQms, blobs: readonly string[]) {
  const kept = new Map(await readKept(root, qms.repository.isGit ? blobs : []))
  const missing = new Set(blobs.filter((blob) => !kept.has(blob)))
  const files = new Map(qms.maintained.filter(({ blob }) => missing.has(blob)).map(({ path, blob }) => [path, blob]))
  for await (const { path, bytes } of tree.read([...files.keys()])) if (bytes) kept.set(files.get(path) ?? '', bytes)
  return new Map(
    [...kept].flatMap(([blob, bytes]) => {
      const text = readDocumentText(bytes)
      return text ? [[blob, text] as const] : []
    }),
  )
}

const MAX_PICTURE_BYTES = 50 * 1024 * 1024

async function writePictures({ root, tree }: OpenedQms, publication: Publication, folder: string): Promise<void> {
  const pictures = publishedPictures(publication)
  const approved = await readKept(
    root,
    pictures.flatMap(({ blob }) => blob ?? []),
  )
  for (const { file, path, blob } of pictures) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    const bytes = approved.get(blob ?? '') ?? (await readPicture(tree, file))
    if (bytes) writeFileSync(join(folder, path), bytes)
  }
}

async function readPicture(tree: FileTree, file: string): Promise<Buffer | undefined> {
  for await (const { bytes } of tree.read([file], MAX_PICTURE_BYTES)) return bytes
  return undefined
}

function refuseAudience({ settings }: Qms, audience: string | undefined): void {
  const { classes } = settings.confidentiality
  if (audience === undefined || classes.includes(audience)) return
  throw new Misuse(`“${audience}” is not a confidentiality class. qms.yml lists: ${classes.join(', ')}.`)
}

function refuseFolder(folder: string, root: string): void {
  if (root === folder || root.startsWith(folder + sep))
    throw new Misuse(`--out ${folder} holds the documents themselves. Name a folder of its own, such as --out _site.`)
  if (!isFreeFolder(folder) && !existsSync(join(folder, MARK)))
    throw new Misuse(`${folder} is, or holds, what no build of the manual wrote. Name another folder, or empty it.`)
}

/** What an earlier build wrote goes, so that pages of deleted documents do, too. */
function emptyFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true })
  writeFileSync(
    join(folder, MARK),
    'Written by qms site build. Everything in this folder is replaced by the next one.\n',
  )
}
