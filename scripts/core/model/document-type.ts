import type { RecordedEvent } from './timeline-event.js'

/** What a document type is, as its schema says: the only place that knows a type. */
export interface DocumentType {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly control: 'maintained' | 'retained'
  /** Where new documents are written, below the documents folder; empty for that folder itself. */
  readonly folder: string
  /** The folders in which documents may lie; an empty one is any. */
  readonly folders: readonly string[]
  /** In which forms records may be kept; the first is where new ones go, unless qms.yml says otherwise. */
  readonly storage: readonly Storage[]
  /** What files are called: the id of their document, or anything. */
  readonly fileNames: 'id' | 'free'
  /** How revisions are counted, where qms.yml does not say so. */
  readonly revisionForm?: RevisionForm
  /** Such as `QP-NNN`, `NC-YYYY-NNN`, `AP-{document}-{revision}`, `{slug}`. */
  readonly idFormat: string
  /** Clauses that documents of this type answer, or that ask for records of this type. */
  readonly clauses: readonly string[]
  readonly sections: readonly Section[]
  /** Organizations often keep such records in another system: as long as none is here, no clause asks for them. */
  readonly keptElsewhere?: boolean
  /** Calendar months. */
  readonly reviewInterval?: number
  /** Calendar months after the first document came into force within which there is a first record or result. */
  readonly firstWithin?: number
  readonly retention?: Retention
  readonly register: readonly string[]
  /** What its register shows besides fields, by the ids of computed columns. */
  readonly computed: readonly string[]
  /** The title of records that have none of their own, such as `Approval: {document}`. */
  readonly titleFormat?: string
  readonly singleton: boolean
  /** It stands for the settings: an approval of it covers the files that say how the system works. */
  readonly coversSettings?: boolean
  /** The type whose major changes have the same approvers, where the approval matrix has no row for this one. */
  readonly approvedLike?: string
  /** Of records that are approved: the field that names who approves them where the approval matrix has no row for the type. */
  readonly approver?: string
  /** Of records that are approved: the fields, dotted, that are filled in later and that an approval does not cover. */
  readonly afterApproval?: readonly string[]
  readonly states: readonly State[]
  /** Its records are about things that last: one that is not in its last state is nothing to do. */
  readonly lasting?: boolean
  /** Fields that are filled in as the work goes on, in its order. */
  readonly asks?: readonly string[]
  /** The most words a body may have. */
  readonly maxWords?: number
  readonly fields: readonly FieldDefinition[]
  /** The flattened JSON Schema, self-contained. */
  readonly schema: JsonSchema
  /** The file that defines it. */
  readonly source: string
}

/** Where records are kept: each in a file of its own, in a list of a maintained document, or many as the rows of a table. */
export type Storage = 'files' | 'entries' | 'rows'

/** `free` is any text: which of two revisions is the later one cannot be told. */
export type RevisionForm = 'integer' | 'letter' | 'decimal' | 'semver' | 'free'

export interface Section {
  readonly title: string
  readonly hint: string
  readonly clause?: string
  readonly part?: 'input' | 'output' | 'steps'
}

interface Retention {
  /** Such as `10 years` or `18 months`. */
  readonly period: string
  /** The date field, dotted, from which the period runs. */
  readonly from: string
  readonly disposition: 'delete' | 'archive' | 'keep'
}

/** A record is in the last state whose date is reached. */
export interface State {
  readonly state: string
  readonly date: string
}

/** What a schema says of a date by which something is due, where the date alone does not tell. */
interface WhenDue {
  /** What is to be done, such as `Carry out the audit`. */
  readonly task?: string
  /** How it gets done, in sentences. */
  readonly how?: string
  /** The command that records it. */
  readonly command?: string
  /** Of all records of the type only the one with the latest such date counts. */
  readonly ofLatest?: string
}

/** What a name that is no id says, such as “units-shipped”. */
export interface NamedValue {
  readonly title: string
  readonly unit: string
  readonly description: string
}

/** One field of a type, at any depth; `*` in the path stands for the items of a list. */
export interface FieldDefinition {
  readonly path: readonly string[]
  readonly description: string
  readonly schema: JsonSchema
  readonly required: boolean
  /** The types it may link to; `*` is any document, `role` and `person` those responsible. */
  readonly linksTo?: readonly string[]
  /** Several words are a value too: they name no person or document here. */
  readonly orWords?: true
  /** By name, what else is a value and names no document here. */
  readonly orNames?: Readonly<Record<string, NamedValue>>
  /** On dates by which something is due: the neighbouring fields of which any one, once present, ends it. */
  readonly dueDate?: readonly string[]
  /** What a date means: on that day something was opened, decided, due, done, verified or closed. */
  readonly event?: RecordedEvent
  readonly controlled: boolean
  /**
   * In which part of its page, or of its card, it is shown: with the title, as a part of what is told, folded away with
   * the details or with what proves it, or after all others.
   */
  readonly place?: 'head' | 'story' | 'details' | 'proof' | 'end'
  /** By value: how a page marks it. */
  readonly tones?: Readonly<Record<string, 'good' | 'due' | 'bad' | 'plain'>>
  /** How a page shows the things in this list, where a card each does not say enough. */
  readonly layout?: 'calendar' | 'signatures'
  /** False: the page of what is named here shows the record in a place of its own. */
  readonly listed?: false
  /** It says which revision this is, and is no part of the text. */
  readonly ofRevision?: true
  /** Each item of this list is a record of this type. */
  readonly entriesOf?: string
  /** It names what the document follows from. */
  readonly origin?: true
  /** It names the record of this type that follows. */
  readonly followUp?: string
  /** It names people who were competent for this on the day in that date field, dotted. */
  readonly competentOn?: string
}

/** What our schemas say besides JSON Schema. Other tools do not know these keywords. */
export const OWN_KEYWORDS: readonly string[] = [
  'documentType',
  'linksTo',
  'orWords',
  'orNames',
  'dueDate',
  'whenDue',
  'event',
  'futureDate',
  'controlled',
  'recordType',
  'evidenceFile',
  'readAs',
  'namesClause',
  'namesField',
  'place',
  'tones',
  'layout',
  'listed',
  'ofRevision',
  'otherNames',
  'entriesOf',
  'origin',
  'followUp',
  'competentOn',
]

/** A JSON Schema object, with our own keywords. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly title?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  readonly required?: readonly string[]
  readonly allOf?: readonly JsonSchema[]
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly pattern?: string
  readonly linksTo?: readonly string[]
  readonly orWords?: true
  readonly orNames?: FieldDefinition['orNames']
  readonly dueDate?: readonly string[]
  readonly whenDue?: WhenDue
  readonly event?: RecordedEvent
  readonly place?: FieldDefinition['place']
  readonly tones?: FieldDefinition['tones']
  readonly layout?: FieldDefinition['layout']
  readonly listed?: false
  readonly ofRevision?: true
  readonly otherNames?: readonly string[]
  readonly entriesOf?: string
  readonly origin?: true
  readonly followUp?: string
  readonly competentOn?: string
}
