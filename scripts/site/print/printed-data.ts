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
  const { say, working } = publication
  const { today, settings } = working
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number)
  return {
    title,
    organization: organizationOf(publication),
    keywords: documents.flatMap(({ id }) => id ?? []),
    language: settings.site.language,
    date: [year, month, day],
    words: { sheet: say`Sheet ${'{page}'} of ${'{pages}'}`, day: say`As of ${say.date(today)}` },
    labels: Object.fromEntries([...labels].map((label) => [label, true as const])),
    documents,
  }
}

export function organizationOf({ working, say }: Publication): string {
  return working.settings.organization?.name ?? say`Quality management system`
}
