import type { Evaluation } from '../../core/model/evaluation.js'
import type { Metric } from '../../core/model/metric.js'
import type { Report } from '../../core/model/report.js'
import type { Standard } from '../../core/model/requirement.js'
import type { Rule } from '../../core/model/rule.js'
import type { Subject } from '../../core/model/subject.js'
import type { MarkdownParser } from '../../core/read/index.js'
import type { LastChase } from '../../subjects/actions/last-chase.js'
import type { ProblemsOfDay } from '../../subjects/system/problems-by-quarter.js'
import type { Body } from '../body/body.js'
import type { CustomContent, CustomPageText } from '../custom-pages/custom-content.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import type { RevisionChange } from '../views/revision-changes.js'
import type { Way } from '../views/way.js'

/** Makes all pages of one kind; none if there is nothing to say. */
export type BuildPages<Page extends PlainPage> = (sources: PageSources) => readonly Page[] | Promise<readonly Page[]>

/** Makes the pages of one kind that a document has of its own. */
export type BuildDocumentPages<Page extends PlainPage> = (
  sources: PageSources,
  entry: PublishedDocument,
  bodyOf: (entry: PublishedDocument) => Body,
) => readonly Page[] | Promise<readonly Page[]>

/** What pages are made from. */
export interface PageSources {
  readonly publication: Publication
  /** What the check finds in the files as they are. */
  readonly evaluation: Evaluation
  /** What the rules said earlier, the oldest day first, where that was counted. */
  readonly earlierProblems?: readonly ProblemsOfDay[]
  readonly rules: readonly Rule[]
  /** Under which the reports are listed. */
  readonly subjects: readonly Subject[]
  readonly reports: readonly Report[]
  readonly metrics: readonly Metric[]
  /** Of the standards in use, where one is known. */
  readonly nextEditions: readonly Standard[]
  /** When reminders were sent last, if the person who builds the site knows. */
  readonly lastChase?: LastChase
  /** @returns the neighbours among the revisions of a document, the newest first */
  changesOf(entry: PublishedDocument): readonly RevisionChange[]
  readonly parse: MarkdownParser
  /** What the organization adds besides documents. */
  readonly custom: CustomContent
  customBodyOf(page: CustomPageText, path: string): Body
}

/** What every page has. */
export interface PlainPage {
  /** From the root of the site. */
  readonly path: string
  readonly title: string
  readonly way?: Way
  /** Its text, if it shows one. */
  readonly body?: Body
}
