import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { writeFiles } from '../../../core/write/write-files.js'
import { htmlOfPage, PACK_STYLES, PACK_STYLES_PATH, packPages } from '../../../site/index.js'
import type { CommandContext } from '../../command/context.js'
import type { PublicationOptions } from '../site/read-publication.js'
import { sitePublisher } from '../site/site-publisher.js'
import { exportEvidence } from '../verify/export-evidence.js'
import { readSeal } from '../verify/read-seal.js'
import type { PackToWrite } from './collect-pack.js'
import { readSources } from './read-sources.js'
import { writeSums } from './write-sums.js'

interface PackTarget extends PublicationOptions {
  /** The folder to write, as seen from where the command runs. */
  readonly out: string
  /** Makes the pack as PDF files, by their names; missing where none are asked for. */
  readonly print?: (() => Promise<Paper>) | undefined
}

type Paper = ReadonlyMap<string, Uint8Array>

interface WrittenPack {
  /** The checksum of its checksums. */
  readonly sum: string
  /** How many PDF files are in it. */
  readonly volumes: number
}

/** Writes all of a pack, or nothing: half a pack would look like a whole one. */
export async function writePack(context: CommandContext, pack: PackToWrite, target: PackTarget): Promise<WrittenPack> {
  const folder = resolve(context.folder, target.out)
  try {
    const paper = await writeManualAndPrint(context, pack, target)
    await writeApprovals(context, pack, target)
    await writeFiles(folder, await filesOf(pack, paper))
    context.showProgress('Adding up')
    return { sum: await writeSums(folder), volumes: paper.size }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  } finally {
    context.showProgress('')
  }
}

/** The typesetter is a process of its own, so that pages are made meanwhile. Whichever fails, the other ends first. */
async function writeManualAndPrint(context: CommandContext, pack: PackToWrite, target: PackTarget): Promise<Paper> {
  const [printed, written] = await Promise.allSettled([target.print?.(), writeManual(context, pack, target)])
  if (printed.status === 'rejected') throw printed.reason
  if (written.status === 'rejected') throw written.reason
  return printed.value ?? new Map()
}

async function writeManual(context: CommandContext, read: PackToWrite, { out, print: _, ...options }: PackTarget) {
  const folder = resolve(context.folder, out, 'manual')
  const publisher = sitePublisher(context, folder, { ...options, savesMemory: true, read })
  await publisher.publish()
  await publisher.index()
}

async function writeApprovals(
  context: CommandContext,
  { opened, publication, approvals }: PackToWrite,
  { out, at }: PackTarget,
) {
  if (approvals.length === 0) return
  context.showProgress('Writing approvals')
  const { working } = publication
  const seal = at === undefined ? await readSeal(opened.root, working) : undefined
  await exportEvidence(context.folder, opened, working, approvals, seal, `${out}/approvals`)
}

async function filesOf(
  { contents, tree, published }: PackToWrite,
  paper: Paper,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const pages = packPages({ ...contents, paper: [...paper.keys()] })
  return new Map<string, string | Uint8Array>([
    ...pages.map((page) => [page.path, htmlOfPage(contents.publication.say, page)] as const),
    [PACK_STYLES_PATH, PACK_STYLES],
    ...paper,
    ...(await readSources(tree, published)),
  ])
}
