import type { CalendarDate } from '../values/date.js'
import { defined } from '../values/defined.js'
import { groupBy } from '../values/group-by.js'
import { indexBy } from '../values/index-by.js'
import { baseName } from '../values/paths.js'
import type { ApprovedText } from './approved-text.js'
import type { FileVersion } from './commit.js'
import type { Document } from './document.js'
import type { DocumentType } from './document-type.js'
import { findFields } from './fields.js'
import type { Baseline, DocumentTypes, Person, Settings } from './generated-types.js'
import type { History } from './history.js'
import { isWords } from './is-words.js'
import type { LostRow } from './lost-row.js'
import { withMeantRoles } from './meant-roles.js'
import type { NamedCommit } from './named-commit.js'
import type { RecordVersion } from './record-version.js'
import type { Standard } from './requirement.js'
import type { ReviewEvidence } from './review-evidence.js'
import type { Snapshot } from './snapshot.js'
import type { SourceFile } from './source-file.js'

/** Everything that was read, immutable, as seen from one day. Rules, metrics and reports ask it and nothing else. */
export interface Qms extends QmsContent, View {
  /** What is the same on every day. Answers that rest on it alone are shared by the models of all days. */
  readonly content: QmsContent
  /** @returns the same files, seen from another day or with more evidence; another day shares the content */
  with(other: Partial<View & EvidenceParts>): Qms
}

/** What was read of the files, and the evidence about them. */
export interface QmsContent extends ContentParts, EvidenceParts {
  readonly maintained: readonly Document[]
  readonly records: readonly Document[]
  /** Every reference in a typed field of a document. */
  readonly links: readonly Link[]
  /** Everybody, with the roles that were meant; `listedPeople` has them as they are written. */
  readonly people: readonly Person[]

  /** @returns the documents with exactly this id: more than one if it was given twice */
  withId(id: string): readonly Document[]
  /** @returns the document with this id; the first, if it was given twice */
  find(id: string): Document | undefined
  /** @returns all documents of a type, their fields typed as its schema says */
  ofType<Name extends keyof DocumentTypes>(type: Name): readonly Document<DocumentTypes[Name]>[]
  typeOf(document: Document<unknown>): DocumentType | undefined
  linksFrom(document: Document<unknown>): readonly Link[]
  linksTo(id: string): readonly Link[]
  person(id: string): Person | undefined
  /** @returns what a person is called; the id itself where it is unknown */
  nameOf(id: string): string
  /** Of the organization, such as `Europe/Zurich`; UTC by default. */
  readonly timeZone: string
}

export type QmsParts = ContentParts & EvidenceParts & View

/** From where the content is seen. */
interface View {
  /** The as-of date. */
  readonly today: CalendarDate
  /** The model at the commit that a change started from, when there is one to compare with. */
  readonly base?: Qms
}

/** What git and GitHub tell of the files. */
export interface EvidenceParts {
  /** What git tells of the documents, when it was asked. */
  readonly history?: History
  /** What documents went through before they came into their folder, by their path, newest first; paths count from the top of the git repository. When git was asked. */
  readonly origins?: ReadonlyMap<string, readonly FileVersion[]>
  /** What git keeps under the ids that approval records name, when it was asked. */
  readonly approvedTexts?: ReadonlyMap<string, ApprovedText>
  /**
   * What records said in each commit, by the path of the record, or the last one of a record that is gone; newest first, merges
   * too. When git was asked.
   */
  readonly recordVersions?: ReadonlyMap<string, readonly RecordVersion[]>
  /** The rows of tables that were removed or changed after others had them, the oldest change of a table first. When git was asked. */
  readonly lostRows?: readonly LostRow[]
  /** Answers what the settings were in a commit, by its id, when git was asked for the texts too. */
  readonly settingsAt?: (commit: string) => SettingsVersion
  /** The commits that records name and that are not in the history but still here, by id, when git was asked. */
  readonly namedCommits?: ReadonlyMap<string, NamedCommit>
  /** What GitHub tells of the reviews on which approvals rest, by entry of an approval record, when it was asked. */
  readonly reviewEvidence?: ReadonlyMap<object, ReviewEvidence>
}

interface ContentParts {
  readonly settings: Settings
  /** Where the settings stand, for rules that point at them. */
  readonly settingsFile: SourceFile
  readonly peopleFile: SourceFile
  readonly listedPeople: readonly ListedPerson[]
  readonly baseline: Baseline
  readonly baselineFile: SourceFile
  readonly types: ReadonlyMap<string, DocumentType>
  readonly standards: ReadonlyMap<string, Standard>
  /** The files that say how the system works: settings, people, known problems, schemas of the repository's own. */
  readonly settingPaths: readonly string[]
  /** Every document whose front matter could be read, sorted by path; duplicates and unknown types too. */
  readonly documents: readonly Document[]
  /** Files that could not be read as documents, and the settings and schema files. */
  readonly otherSources: readonly SourceFile[]
  /** Every file of the repository that a document could point at, with what is known of it. */
  readonly files: ReadonlyMap<string, FileFacts>
  /** Every folder that a document does point at; the root of the repository is the empty path. */
  readonly folders: ReadonlySet<string>
  /** The folder of the documents: `qms-docs`. */
  readonly folder: string
  /** The folders in it that are other repositories. */
  readonly submodules: readonly string[]
  readonly repository: Repository
  /** The CODEOWNERS file that GitHub reads, if there is one. */
  readonly codeOwners?: CodeOwnersFile
}

/** A person who has an id, and where that entry stands: people may be listed in qms.yml, in people.yml, or in both. */
export interface ListedPerson {
  readonly person: Person
  readonly file: SourceFile
  readonly at: string
}

/** What qms.yml and people.yml said in a commit. What was missing or broken has its default. */
export interface SettingsVersion {
  readonly settings: Settings
  /** As they are written, of both files. */
  readonly listedPeople: readonly ListedPerson[]
}

export interface CodeOwnersFile {
  readonly path: string
  readonly text: string
}

/** Where GitHub looks for the people who review a file; it reads the first of these that exists, and no other. */
export const CODE_OWNERS_PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const

export interface FileFacts {
  /** SHA-256 of the bytes, of which Git LFS may keep only a pointer here; only of evidence, pictures, linked files and settings. */
  readonly sha256?: string
  readonly size?: number
  /** What it says; only of files that a type asks to be read, and that are UTF-8. */
  readonly text?: string
  /** Git LFS keeps the content elsewhere: what is here is only a pointer to it. */
  readonly lfsPointer?: boolean
  /** Only of a file that a record names as a table of another system. */
  readonly snapshot?: Snapshot
}

/** What is known of the git repository around the documents. */
export interface Repository {
  readonly isGit: boolean
  /** History is cut off (`git clone --depth`). */
  readonly isShallow: boolean
}

/** A reference in a typed field. */
export interface Link {
  readonly from: Document
  readonly pointer: string
  /** The id as written, without a pinned revision. */
  readonly target: string
  /** The revision in `QP-004@3`. */
  readonly revision?: string
  /** The types it may name; `*` is any document, `role` and `person` those responsible. */
  readonly allowed: readonly string[]
  /** Whether the page of the target lists the document among those that refer to it. */
  readonly isListed: boolean
}

const NONE: readonly never[] = []

export function buildQms({ today, base, ...parts }: QmsParts): Qms {
  return seenFrom(buildContent(parts), { today, ...defined({ base }) })
}

function seenFrom(content: QmsContent, from: View): Qms {
  const view = {
    content,
    with: ({ today = from.today, base = from.base, ...evidence }: Partial<View & EvidenceParts>) =>
      seenFrom(Object.keys(evidence).length === 0 ? content : Object.freeze({ ...content, ...evidence }), {
        today,
        ...defined({ base }),
      }),
  }
  // A copy with other parts has other content, so it does not take these two along.
  const hidden = Object.fromEntries(Object.entries(view).map(([name, value]) => [name, { value }]))
  const qms = { ...content, ...from }
  return Object.freeze(Object.defineProperties(qms, hidden) as typeof qms & typeof view)
}

function buildContent(parts: ContentParts & EvidenceParts): QmsContent {
  const byId = indexBy(parts.documents, ({ id }) => id)
  const byType = groupBy(parts.documents, (document) => document.type)
  const links = parts.documents.flatMap((document) => findLinks(document, parts.types.get(document.type)))
  const byTarget = groupBy(links, (link) => link.target)
  const bySource = indexBy(links, ({ from }) => from)
  const roles = byType.get('role') ?? NONE
  const unreadable = new Set(parts.otherSources.map(({ path }) => baseName(path)))
  const isNamed = (role: string) => unreadable.has(role) || byTarget.has(role)
  const roleIds = new Set(roles.map(({ id }) => id))
  const people = parts.listedPeople.map(({ person }) => withMeantRoles(person, roleIds, isNamed))
  const personById = new Map(people.map((person) => [person.id ?? '', person]))
  const controlled = (control: DocumentType['control']) =>
    parts.documents.filter((document) => parts.types.get(document.type)?.control === control)
  return Object.freeze({
    ...parts,
    maintained: controlled('maintained'),
    records: controlled('retained'),
    links,
    people,
    withId: byId.all,
    find: byId.first,
    // The generated types say of each type what its schema lets through; the reader leaves out what broke it.
    ofType: <Name extends keyof DocumentTypes>(type: Name) =>
      (byType.get(type) ?? NONE) as readonly Document<DocumentTypes[Name]>[],
    typeOf: (document: Document<unknown>) => parts.types.get(document.type),
    linksFrom: (document: Document<unknown>) => bySource.all(document as Document),
    linksTo: (id: string) => byTarget.get(id) ?? NONE,
    person: (id: string) => personById.get(id),
    nameOf: (id: string) => personById.get(id)?.name ?? id,
    timeZone: parts.settings.organization?.time_zone ?? 'UTC',
  })
}

function findLinks(document: Document, type: DocumentType | undefined): Link[] {
  const links: Link[] = []
  for (const field of type?.fields ?? NONE) {
    if (!field.linksTo) continue
    for (const { pointer, value } of findFields(document.fields, field.path)) {
      const text = String(value)
      if (isWords(field, text)) continue
      const [target = '', revision] = text.includes('@') ? text.split('@') : [text]
      const isListed = field.listed !== false
      links.push({
        from: document,
        pointer,
        target,
        allowed: field.linksTo,
        isListed,
        ...(revision && { revision }),
      })
    }
  }
  return links
}
