import { markdownAddress } from '../../../core/format/text/escape-markdown.js'
import type { DocumentChange } from './change-report.js'
import type { ReadingPlace } from './reading-place.js'

/** @returns for people who approve twice a year what to read and where to press; nothing where no one has to */
export function howToApprove(documents: readonly DocumentChange[], readOn: ReadingPlace | undefined): string[] {
  if (!readOn || documents.every(({ approval }) => approval !== 'missing')) return []
  const files = markdownAddress(`${readOn.url}/files`)
  return [
    '### How to approve',
    [
      '1. Read each document whole, by “Read all of it” above: can people work by it? What is different is shown below.',
      `2. Open [Files changed](${files}), press **Review changes** (or **Submit review**) at the top right, choose **Approve**, and send it. Where something is missing, choose **Request changes** and write what.`,
      '3. That is all. After the merge your approval is written down, and the text comes into force. If the text changes before, you are asked again.',
    ].join('\n'),
  ]
}

/** Where GitHub lists what a run keeps: nothing there can be opened before it was downloaded. */
const KEPT_WITH_RUN = '#artifacts'

/** @returns where the manual is as it would be, and how to open it */
export function previewInWords(url: string): string {
  const link = `[The manual as it would be](${markdownAddress(url)})`
  if (!url.endsWith(KEPT_WITH_RUN)) return link
  return `${link}, with all its pages: on a computer, download *manual-with-drafts* there, unpack it and open *index.html*. On a phone, “Read all of it” shows the same texts.`
}

/** @returns what the signs and words of the report mean */
export const LEGEND = [
  '- ✔ counts as an approval. – does not count, and why.',
  '- In what changed, **bold** is new and ~~struck through~~ is gone. “… unchanged” stands for text that stays as it was.',
  '- *major*: people work differently, or the meaning changes. *minor*: something small changes. *editorial*: only wording or spelling.',
  '- A document is *in force* when people have to work by it. Until all have approved, the revision before goes on.',
].join('\n')
