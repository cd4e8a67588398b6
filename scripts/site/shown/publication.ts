import type { Document } from '../../core/model/document.js'
import type { DocumentType } from '../../core/model/document-type.js'
import { fieldText } from '../../core/model/fields.js'
import type { Qms } from '../../core/model/qms.js'
import { isPartOfFile, registerOf } from '../../core/model/register-entry.js'
import { documentAt } from '../../core/questions/document-at.js'
import type { CalendarDate } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import { isPublishableId } from '../../core/values/is-publishable-id.js'
import { once } from '../../core/values/once.js'
import { byId } from '../../core/values/order.js'
import { ENGLISH, type Language } from '../../core/words/language.js'
import { type Say, sayIn } from '../../core/words/say.js'
import { sentenceIn } from '../../core/words/sentence-in.js'
import { plannedRetirement } from '../../subjects/approval/planned-retirement.js'
import { effectiveRevision, type Revision, revisionsOf } from '../../subjects/approval/revisions.js'
import { isInForce, isRetired, isText, type Status, statusOf } from '../../subjects/approval/status.js'
import { isForAudience } from './is-for-audience.js'
import { type LeftOut, leaveOut, leaveOutOfClass, notInForce } from './left-out.js'
import { entryPath, pagePath, registerPath, rowAnchor, seriesPath } from './page-path.js'

/** What a build publishes, and where each document's page is. */
export interface Publication {
  /** The texts that are published: those in force, or with drafts the files as they are. */
  readonly shown: Qms
  /** The files as they are: they know what is in force, what is coming and when the next review is. */
  readonly working: Qms
  readonly options: PublishOptions
  /** By id, and in the order of the ids. */
  readonly entries: ReadonlyMap<string, PublishedDocument>
  readonly leftOut: readonly LeftOut[]
  /** The names of the types of which there is something. */
  readonly types: ReadonlySet<string>
  /** Names of people are for readers inside the organization. */
  readonly showsPeople: boolean
  /** What is around the texts, in the language of the manual. */
  readonly say: Say
  /** Says what subjects say in English sentences in the language of the manual. */
  readonly sentence: (english: string) => string
}

export interface PublishOptions {
  /** Publish the files as they are, whether approved or not. */
  readonly drafts: boolean
  /** The most closed class that the readers may see; all classes by default. */
  readonly audience?: string
  /** Where the site will stand, such as https://example.org/manual/ */
  readonly baseUrl: string
  /** Of menus, labels and notices; English by default. */
  readonly language?: Language
}

export interface PublishedDocument {
  readonly document: Document
  /** The same document as its file has it now. */
  readonly workingCopy: Document
  /** Of its page, from the root of the site; rows are on the page of their table, entries on that of their register. */
  readonly path: string
  readonly shownAs: 'in force' | 'retired' | 'draft' | 'record'
  /** Of the text that is published. */
  readonly status?: Status
  readonly revision: string
  readonly effective?: Revision
  /** Approved, and not in force yet. */
  readonly upcoming?: Revision
  /** The first day on which it will no longer apply, if its retirement is decided. */
  readonly retiresOn?: CalendarDate
}

/**
 * @param working the files as they are
 * @param shown the texts to publish
 */
export function buildPublication(working: Qms, shown: Qms, options: PublishOptions): Publication {
  const found: PublishedDocument[] = []
  const leftOut: LeftOut[] = [...notInForce(working, shown)]
  const taken = new Set<string>()
  for (const document of shown.documents) {
    if (!isForAudience(working, document, options.audience)) {
      leftOut.push(leaveOutOfClass(working, document))
      continue
    }
    const why = whyNoPage(shown, document, taken)
    if (why) leftOut.push(leaveOut(document, why))
    else {
      taken.add(document.id.toLowerCase())
      found.push(describe(working, shown, document, options))
    }
  }
  const classes = working.settings.confidentiality.classes
  const showsPeople = options.audience === undefined || options.audience !== classes[0] || classes.length === 1
  found.sort((a, b) => byId(a.document, b.document))
  const entries = new Map(found.map((entry) => [entry.document.id, entry]))
  const types = new Set(found.map(({ document }) => document.type))
  const say = sayOnce(options.language ?? ENGLISH)
  return { shown, working, options, entries, leftOut, types, showsPeople, say, sentence: sentenceOnce(say) }
}

/** The same for each build, so that what was built before can be compared. */
const sayOnce = once(sayIn)
const sentenceOnce = once(sentenceIn)

function whyNoPage(shown: Qms, document: Document, taken: ReadonlySet<string>) {
  if (!isPartOfFile(document) && !isPublishableId(document.id)) return 'id'
  if (!shown.typeOf(document)) return 'type'
  return taken.has(document.id.toLowerCase()) ? 'twice' : undefined
}

/** A row is on the page of its table; an entry on that of the document that it is in. */
function addressOf({ id, type, row, entry }: Document, control: DocumentType['control'] | undefined): string {
  if (row) {
    const name = registerOf(id)
    return isPublishableId(name) ? `${seriesPath(name)}#${rowAnchor(row.number)}` : registerPath(type)
  }
  return entry ? entryPath(registerOf(id), entry.number) : pagePath(id, control)
}

function describe(working: Qms, shown: Qms, document: Document, { drafts }: PublishOptions): PublishedDocument {
  const control = shown.typeOf(document)?.control
  const workingCopy = workingCopyOf(working, document, control)
  const path = addressOf(document, control)
  const common = { document, workingCopy, path }
  const revision = fieldText(document.fields, 'revision') ?? ''
  if (control === 'retained') return { ...common, revision, shownAs: 'record' }
  const effective = effectiveRevision(working, workingCopy)
  const shownAs = howShown(working, workingCopy, effective, drafts)
  const retiresOn = shownAs === 'in force' ? plannedRetirement(working, workingCopy) : undefined
  const upcoming = revisionsOf(working, workingCopy).find(
    // The text that withdraws a document is announced by the day on which it goes.
    (one) =>
      (one.effectiveOn ?? '') > working.today &&
      !(retiresOn && (one.record.fields.retired || one.revision === workingCopy.fields.revision)),
  )
  return {
    ...common,
    revision,
    shownAs,
    status: shownAs === 'in force' && effective ? 'effective' : statusOf(working, workingCopy),
    ...defined({ effective, upcoming, retiresOn }),
  }
}

/** The same document as its file has it; as published, if no file is this document any more. */
function workingCopyOf(working: Qms, document: Document, control: DocumentType['control'] | undefined): Document {
  const isSame = (one: Document) => one.id === document.id && working.typeOf(one)?.control === control
  const there = documentAt(working, document.path)
  return there && isSame(there) ? there : (working.withId(document.id).find(isSame) ?? document)
}

/** Without drafts, whatever is published and not retired is in force: other texts were taken out or replaced before. */
function howShown(
  working: Qms,
  workingCopy: Document,
  effective: Revision | undefined,
  drafts: boolean,
): PublishedDocument['shownAs'] {
  if (isRetired(working, workingCopy)) return 'retired'
  if (!drafts) return 'in force'
  if (!isInForce(working, workingCopy)) return 'draft'
  return effective === undefined || isText(working, workingCopy, effective) ? 'in force' : 'draft'
}
