import type { MarkdownParser } from '../../core/read/index.js'
import { buildRedline } from '../../core/redline/index.js'
import type { Redline } from '../../core/redline/redline.js'
import { countChanges } from '../../core/redline/summarize-redline.js'
import { defined } from '../../core/values/defined.js'
import { onceByKey } from '../../core/values/once.js'
import { relativePath } from '../../core/values/paths.js'
import type { RevisionSummary } from '../../subjects/approval/known-revisions.js'
import { REVISION_FIELDS } from '../../subjects/change/revision-fields.js'
import { redlineHtml } from '../body/redline-html.js'
import { type DocumentLink, entryLink } from '../shown/links/site-link.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import type { RevisionChange } from '../views/revision-changes.js'
import { trailTo, type Way } from '../views/way.js'
import type { BuildDocumentPages } from './build-pages.js'

/** What a revision changed in the text of the one before, as a redline. */
export interface ChangesPage {
  readonly path: string
  readonly title: string
  readonly way: Way
  readonly document: DocumentLink
  readonly before: SideOfChange
  readonly after: SideOfChange
  /** What the author says of the change. */
  readonly change: string
  /** `2 sections changed, 1 added.` */
  readonly summary: string
  /** Safe HTML. */
  readonly redline: string
}

export interface SideOfChange {
  readonly revision: string
  readonly status: string
  readonly from?: string
}

export const changesPages: BuildDocumentPages<ChangesPage> = async ({ publication, changesOf, parse }, entry) => {
  const pages = await Promise.all(changesOf(entry).map((change) => buildChangesPage(publication, entry, change, parse)))
  return pages.filter((page) => page !== undefined)
}

/** Git's ids name texts for good: what lies between two is found once, also when pages are made again. */
const compare = onceByKey(
  ({ before, after, changedFiles }: ComparedRevisions) => [before.blob, after.blob, ...changedFiles].join('\n'),
  ({ texts, changedFiles, parse }) => buildRedline(texts.before, texts.after, { parse, changedFiles }),
)

interface ComparedRevisions extends Required<Pick<RevisionChange, 'before' | 'after' | 'texts'>> {
  readonly changedFiles: ReadonlySet<string>
  readonly parse: MarkdownParser
}

async function buildChangesPage(
  publication: Publication,
  entry: PublishedDocument,
  change: RevisionChange,
  parse: MarkdownParser,
): Promise<ChangesPage | undefined> {
  const { path, texts, before, after } = change
  if (!path || !texts) return undefined
  const changedFiles = changedFilesOf(entry, change)
  const redline = forReaders(publication, compare({ before, after, texts, changedFiles, parse }))
  return {
    path,
    title: publication.say`What changed from revision ${before.revision} to ${after.revision}`,
    way: { trail: trailTo(publication, entry) },
    document: entryLink(publication, entry),
    before: sideOf(before),
    after: sideOf(after),
    change: after.change,
    summary: countChanges(redline, publication.sentence),
    redline: await redlineHtml(redline, 2, publication),
  }
}

function sideOf({ revision, status, effectiveOn }: RevisionSummary): SideOfChange {
  return { revision, status, ...defined({ from: effectiveOn }) }
}

/** The page begins with the revision. Fields may name people. */
function forReaders({ showsPeople }: Publication, redline: Redline): Redline {
  const fields = redline.fields.filter(({ field }) => (showsPeople ? !REVISION_FIELDS.has(field) : field === 'title'))
  return { ...redline, fields }
}

/** @returns pictures and linked files that were approved with other bytes, as a text beside the document would write their addresses */
function changedFilesOf({ document }: PublishedDocument, { before, after }: RevisionChange): ReadonlySet<string> {
  const was = new Map(filesOf(before))
  const changed = filesOf(after).filter(([path, sha256]) => was.has(path) && was.get(path) !== sha256)
  return new Set(
    changed.flatMap(([path]) => {
      const address = relativePath(document.path, path)
      return [address, `./${address}`, encodeURI(address)]
    }),
  )
}

function filesOf({ approval }: RevisionSummary) {
  return (approval?.record.fields.files ?? []).map(({ path = '', sha256 }) => [path, sha256] as const)
}
