import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import { coveredFilesOf } from '../../../core/questions/covered-files.js'
import { documentAt } from '../../../core/questions/document-at.js'
import { loadMarkdownParser, withHtmlRaised } from '../../../core/read/index.js'
import { buildRedline } from '../../../core/redline/index.js'
import type { Redline } from '../../../core/redline/redline.js'
import { defined } from '../../../core/values/defined.js'
import type { OpenedQms } from '../repository/open-qms.js'
import { comparedRevision, type FoundText, findText, presentText } from './find-text.js'

/**
 * Compares two texts of a document: what is in force with the working copy, by default.
 *
 * @param opened with git's history and the document's texts
 * @throws Misuse if there is no such text
 */
export async function redlineOf(
  { root, qms, tree }: OpenedQms,
  document: Document,
  from?: string,
  to?: string,
): Promise<Redline> {
  const present = new Map(coveredFilesOf(qms, document).map(({ path, sha256 }) => [path, sha256]))
  const earlier = from ?? comparedRevision(qms, document)
  const before = earlier === undefined ? undefined : await findText(root, qms, document, earlier)
  const after = to === undefined ? await presentText(tree, document, present) : await findText(root, qms, document, to)
  return compareTexts(qms, document.path, before, after)
}

/** @param path of the document as it is now: files are named as it names them */
export async function compareTexts(
  qms: Qms,
  path: string,
  before: FoundText | undefined,
  after: FoundText | undefined,
): Promise<Redline> {
  const changedFiles = new Set(
    addressesIn(documentAt(qms, path))
      .filter(({ target }) => isOther(before, after, target?.path ?? ''))
      .map(({ url }) => url),
  )
  return buildRedline(before?.text, after?.text, {
    parse: withHtmlRaised(await loadMarkdownParser(qms.settings.markdown_parser)),
    changedFiles,
    ...defined({ from: before?.label, to: after?.label }),
  })
}

function isOther(before: FoundText | undefined, after: FoundText | undefined, file: string): boolean {
  const [earlier, later] = [before?.files.get(file), after?.files.get(file)]
  return earlier !== undefined && later !== undefined && earlier !== later
}

function addressesIn(document: Document | undefined) {
  return document ? [...document.body.images, ...document.body.links] : []
}
