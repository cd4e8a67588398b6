import { fieldText } from '../../core/model/fields.js'
import { defined } from '../../core/values/defined.js'
import { originalOf, translationsOf } from '../../subjects/documents/translations.js'
import { entryLink, type SiteLink } from '../shown/links/site-link.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'

/** The same document in other languages. */
export interface TranslationsView {
  readonly original?: {
    readonly link: SiteLink
    /** From which the translation was made, if it says so. */
    readonly revision?: string
    /** That readers see now. */
    readonly current: string
    readonly isLater: boolean
  }
  readonly others: readonly { readonly link: SiteLink; readonly language: string }[]
}

/** @returns the original and the other translations, of what readers see */
export function translationsView(publication: Publication, { document }: PublishedDocument): TranslationsView {
  const { shown, entries } = publication
  const found = originalOf(shown, document)
  const source = found && entries.get(found.document.id)
  const others = [...(found ? translationsOf(shown, found.document) : []), ...translationsOf(shown, document)]
  return {
    ...(found &&
      source && {
        original: {
          link: entryLink(publication, source),
          current: source.revision,
          isLater: found.isLater,
          ...defined({ revision: found.revision }),
        },
      }),
    others: others.flatMap((one) => {
      const entry = one === document ? undefined : entries.get(one.id)
      if (!entry || entry.shownAs === 'retired') return []
      return [{ link: entryLink(publication, entry), language: fieldText(one.fields, 'language') ?? '' }]
    }),
  }
}
