import { dateInWords } from '../../core/words/date-in-words.js'
import type { Publication } from '../shown/publication.js'
import type { PrintedData, PrintedDocument } from './printed.js'

interface FileToPrint {
  readonly title: string
  readonly documents: readonly PrintedDocument[]
  /** Places to which something in it leads. */
  readonly labels: ReadonlySet<string>
}

/** @returns what goes into one file, with what it says of itself */
export function printedData(publication: Publication, { title, documents, labels }: FileToPrint): PrintedData {
  const { today, settings } = publication.working
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number)
  return {
    title,
    organization: organizationOf(publication),
    keywords: documents.flatMap(({ id }) => id ?? []),
    language: settings.site.language,
    date: [year, month, day],
    words: { sheet: 'Sheet', of: 'of', day: `As of ${dateInWords(today)}` },
    labels: Object.fromEntries([...labels].map((label) => [label, true as const])),
    documents,
  }
}

export function organizationOf({ working }: Publication): string {
  return working.settings.organization?.name ?? 'Quality management system'
}
