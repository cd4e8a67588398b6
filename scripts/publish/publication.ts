import { effectiveRevision, type Revision, revisionsOf } from '../lifecycle/revisions.js'
import { isInForce, isRetired, isText, type Status, statusOf } from '../lifecycle/status.js'
import type { Document } from '../model/document.js'
import { documentAt } from '../model/document-at.js'
import { fieldText } from '../model/fields.js'
import type { Qms } from '../model/qms.js'
import { byId } from './by-id.js'
import { isForAudience } from './is-for-audience.js'
import { isPublishableId, pagePath } from './page-path.js'

/** What a build publishes, and where each document's page is. */
export interface Publication {
  /** The texts that are published: those in force, or with drafts the files as they are. */
  readonly qms: Qms
  /** The files as they are: they know what is in force, what is coming and when the next review is. */
  readonly current: Qms
  readonly options: PublishOptions
  /** By id, and in the order of the ids. */
  readonly entries: ReadonlyMap<string, PublishedDocument>
  readonly leftOut: readonly LeftOut[]
  /** The names of the types of which there is something. */
  readonly types: ReadonlySet<string>
  /** Names of people are for readers inside the organization. */
  readonly showsPeople: boolean
}

export interface PublishOptions {
  /** Publish the files as they are, whether approved or not. */
  readonly drafts: boolean
  /** The most closed class that the readers may see; all classes unless told. */
  readonly audience?: string
  /** Where the site will stand, such as https://example.org/manual/ */
  readonly baseUrl: string
}

export interface PublishedDocument {
  readonly document: Document
  /** The same document as its file has it now. */
  readonly current: Document
  /** Of its page, from the root of the site. */
  readonly path: string
  readonly standing: 'in force' | 'retired' | 'draft' | 'record'
  /** Of the text that is published. */
  readonly status?: Status
  readonly revision: string
  readonly effective?: Revision
  /** Approved, and not in force yet. */
  readonly upcoming?: Revision
}

export interface LeftOut {
  readonly document: string
  readonly reason: string
}

/**
 * @param current the files as they are
 * @param qms the texts to publish
 */
export function buildPublication(current: Qms, qms: Qms, options: PublishOptions): Publication {
  const found: PublishedDocument[] = []
  const leftOut: LeftOut[] = unpublishedDrafts(current, qms)
  const taken = new Set<string>()
  for (const document of qms.documents) {
    if (!isForAudience(current, document, options.audience)) continue
    const reason = whyNoPage(qms, document, taken)
    if (reason) leftOut.push({ document: document.id || document.path, reason })
    else {
      taken.add(document.id.toLowerCase())
      found.push(describe(current, qms, document, options))
    }
  }
  const classes = current.settings.confidentiality.classes
  const showsPeople = options.audience === undefined || options.audience !== classes[0] || classes.length === 1
  found.sort((a, b) => byId(a.document, b.document))
  const entries = new Map(found.map((entry) => [entry.document.id, entry]))
  const types = new Set(found.map(({ document }) => document.type))
  return { qms, current, options, entries, leftOut, types, showsPeople }
}

function unpublishedDrafts(current: Qms, qms: Qms): LeftOut[] {
  const published = new Set(qms.documents.map(({ path }) => path))
  return current.maintained
    .filter(({ path }) => !published.has(path))
    .map(({ id, path }) => ({ document: id || path, reason: 'No revision of it is in force.' }))
}

function whyNoPage(qms: Qms, document: Document, taken: ReadonlySet<string>): string | undefined {
  if (!isPublishableId(document.id)) return 'Its id cannot be the name of a page.'
  if (!qms.typeOf(document)) return 'Its type is not known.'
  return taken.has(document.id.toLowerCase()) ? 'Another document has this id.' : undefined
}

function describe(current: Qms, qms: Qms, document: Document, { drafts }: PublishOptions): PublishedDocument {
  const now = documentAt(current, document.path) ?? document
  const control = qms.typeOf(document)?.control
  const common = { document, current: now, path: pagePath(document.id, control) }
  const revision = fieldText(document.fields, 'revision') ?? ''
  if (control === 'retained') return { ...common, revision, standing: 'record' }
  const effective = effectiveRevision(current, now)
  const upcoming = revisionsOf(current, now).find(({ effectiveOn }) => (effectiveOn ?? '') > current.today)
  const standing = standingOf(current, now, effective, drafts)
  return {
    ...common,
    revision,
    standing,
    status: standing === 'in force' && effective ? 'effective' : statusOf(current, now),
    ...(effective ? { effective } : {}),
    ...(upcoming ? { upcoming } : {}),
  }
}

/** Without drafts, whatever is published and not retired is in force: other texts were taken out or replaced before. */
function standingOf(
  qms: Qms,
  now: Document,
  effective: Revision | undefined,
  drafts: boolean,
): PublishedDocument['standing'] {
  if (isRetired(qms, now)) return 'retired'
  if (!drafts) return 'in force'
  if (!isInForce(qms, now)) return 'draft'
  return effective === undefined || isText(qms, now, effective) ? 'in force' : 'draft'
}
