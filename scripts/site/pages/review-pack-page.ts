import type { Document } from '../../core/model/document.js'
import type { ManagementReview } from '../../core/model/generated-types.js'
import type { Say } from '../../core/words/say.js'
import { packOf } from '../../subjects/review-pack/pack-file.js'
import type { PackPeriod, ReviewPack } from '../../subjects/review-pack/review-pack.js'
import { documentLink, type SiteLink } from '../shown/links/site-link.js'
import { reviewPackPath } from '../shown/page-path.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { type PackTopicView, packTopics } from '../views/pack-topics.js'
import { trailTo, type Way } from '../views/way.js'
import type { BuildDocumentPages } from './build-pages.js'

/** What a management review looks at, for a meeting room and for paper: one topic after the other. */
export interface ReviewPackPage {
  readonly path: string
  readonly title: string
  readonly way: Way
  readonly id: string
  readonly record: SiteLink
  readonly held: string
  readonly period: string
  readonly asOf: string
  readonly people: string
  readonly topics: readonly PackTopicView[]
}

/** Its figures count documents of every class. */
export const reviewPackPages: BuildDocumentPages<ReviewPackPage> = ({ publication }, entry) => {
  const pack = publishedPack(publication, entry)
  return pack ? [buildPage(publication, entry, pack)] : []
}

/** @returns the pack of a management review, if it has one that readers of this manual may see */
export function publishedPack({ working, options }: Publication, entry: PublishedDocument): ReviewPack | undefined {
  const isShown = options.audience === undefined && entry.shownAs === 'record'
  return isShown ? packOf(working, entry.document) : undefined
}

function buildPage(publication: Publication, entry: PublishedDocument, pack: ReviewPack): ReviewPackPage {
  const { working, say } = publication
  const { document } = entry
  const review = document as Document<ManagementReview>
  const { held = '', attendees = [], chair } = review.fields
  const people = [...new Set([...(chair === undefined ? [] : [chair]), ...attendees])]
  return {
    path: reviewPackPath(document.id),
    title: document.title,
    way: { trail: trailTo(publication, entry) },
    id: document.id,
    record: documentLink(publication, document.id) ?? { text: document.title },
    held: say.date(held),
    period: inWords(say, pack.period),
    asOf: say.date(pack.as_of),
    people: people.map((id) => working.nameOf(id)).join(', '),
    topics: packTopics(publication, review, pack),
  }
}

function inWords(say: Say, { from, to }: PackPeriod): string {
  return say`${say.date(from)} to ${say.date(to)}`
}
