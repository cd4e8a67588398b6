import type { Document } from '../../../core/model/document.js'
import type { Approval } from '../../../core/model/generated-types.js'
import { isRefusal } from '../../../core/model/plan.js'
import type { Qms } from '../../../core/model/qms.js'
import { mergedRevision } from '../../../subjects/approval/from-pull-requests/merged-revision.js'
import type { MergedDocument } from '../../../subjects/approval/from-pull-requests/plan-import.js'
import type { TextAtCommit } from '../../../subjects/approval/from-pull-requests/reviewed-text.js'
import { mergedText } from '../texts/committed-text.js'
import { textAtCommit } from '../texts/text-at-commit.js'
import type { ImportSource } from './import-source.js'
import type { FindAuthors } from './pull-request-authors.js'

/** Of a pull request, merged or as it would be. */
export type ReviewedSource = Pick<ImportSource, 'github' | 'merged' | 'reviews' | 'changed'>

/**
 * @param qms people, roles and records as they are by now
 * @returns what git and GitHub know of one document that a pull request changed
 */
export async function mergedDocument(
  source: ReviewedSource,
  qms: Qms,
  authorsOf: FindAuthors,
  document: Document,
): Promise<MergedDocument> {
  const { merged } = source
  const record = mergedRevision(merged, qms, document, await mergedText(merged, merged.qms, document))
  if (isRefusal(record)) return { document, refusal: record }
  const paths = pathsOf(source, document)
  const authors = await authorsOf(record.fields, paths)
  const texts = await textsLookedAt(source, record.fields, paths)
  return {
    document,
    record,
    reviewed: { authors, proposal: merged.qms, textAt: (head) => texts.get(head) ?? 'unknown' },
  }
}

/** Where the document lay in the course of the pull request. */
function pathsOf({ changed }: ReviewedSource, { path }: Document): readonly string[] {
  const before = changed.find((file) => file.path === path)?.from
  return before === undefined ? [path] : [path, before]
}

async function textsLookedAt(
  { github, merged, reviews }: ReviewedSource,
  record: Approval,
  paths: readonly string[],
): Promise<ReadonlyMap<string, TextAtCommit>> {
  const heads = new Set(reviews.filter(({ state }) => state === 'approved').map(({ head }) => head))
  const texts = new Map<string, TextAtCommit>()
  for (const head of heads) {
    if (head) texts.set(head, await textAtCommit(merged.root, merged.qms, github, { record, head, paths }))
  }
  return texts
}
