import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { blobId } from '../../../core/bytes/digest.js'
import { fromUtf8 } from '../../../core/bytes/utf8.js'
import type { Problem } from '../../../core/model/problem.js'
import type { Qms } from '../../../core/model/qms.js'
import { documentAt } from '../../../core/questions/document-at.js'
import { submoduleOf } from '../../../core/questions/submodules.js'
import { listRepository, loadMarkdownParser, MAX_SETTINGS_BYTES, writtenAddresses } from '../../../core/read/index.js'
import type { FixPlan } from '../../../core/run/plan-fixes.js'
import type { NamingText } from '../../../subjects/documents/find-namings.js'
import { planRenames } from '../../../subjects/documents/plan-renames.js'
import type { OpenedQms } from '../repository/open-qms.js'

/** Decides on new names for files, by what the folder holds. */
export async function planRenamesIn(opened: OpenedQms, problems: readonly Problem[]): Promise<FixPlan> {
  const { qms, root } = opened
  const paths = problems.flatMap(({ file, fix }) => (fix && 'renameTo' in fix ? [file] : []))
  const texts = paths.length > 0 ? await readNamingTexts(opened, paths) : new Map()
  return planRenames(qms, problems, texts, (path) => existsSync(join(root, path)))
}

/** @returns the files, and all that may name them */
async function readNamingTexts(
  { qms, root, tree }: OpenedQms,
  paths: readonly string[],
): Promise<ReadonlyMap<string, NamingText>> {
  const parse = await loadMarkdownParser(qms.settings.markdown_parser)
  const markdown = new Set([...paths, ...linkingDocuments(qms, new Set(paths)), ...(await otherMarkdown(qms, root))])
  const listing = [qms.settingsFile, qms.peopleFile, qms.baselineFile, qms.codeOwners].flatMap(
    (file) => file?.path ?? [],
  )
  const texts = new Map<string, NamingText>()
  for await (const { path, bytes } of tree.read([...markdown, ...listing], MAX_SETTINGS_BYTES)) {
    if (!bytes) continue
    const known = { text: fromUtf8(bytes), blob: blobId(bytes) }
    texts.set(path, markdown.has(path) ? { ...known, addresses: writtenAddresses(bytes, parse) } : known)
  }
  return texts
}

function linkingDocuments({ documents }: Qms, paths: ReadonlySet<string>): readonly string[] {
  const isNamed = ({ target }: { readonly target?: { readonly path: string | undefined } }) =>
    target?.path !== undefined && paths.has(target.path)
  return documents.filter(({ body }) => body.links.some(isNamed) || body.images.some(isNamed)).map(({ path }) => path)
}

/** Such as a README: what is not a document, or cannot be read as one, has no facts in the model. */
async function otherMarkdown(qms: Qms, root: string): Promise<readonly string[]> {
  const paths = await listRepository(root)
  return paths.filter((path) => path.endsWith('.md') && !documentAt(qms, path) && !submoduleOf(qms, path))
}
