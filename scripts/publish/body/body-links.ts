import { documentAt } from '../../model/document-at.js'
import { linkTarget, relativePath } from '../../model/paths.js'
import { documentLink } from '../parts/site-link.js'
import type { Publication, PublishedDocument } from '../publication.js'
import { findPicture } from './pictures.js'

/** How what a body names is to be found on the site. All addresses are as seen from the page. */
export interface BodyLinks {
  /** @returns where a link leads; nothing for what is not published */
  resolve(url: string): ResolvedLink | undefined
  /** @returns the document that an id in prose means; nothing for other words */
  mention(id: string): ResolvedLink | undefined
  /** @returns where a picture stands; nothing if it is missing */
  picture(url: string): string | undefined
}

interface ResolvedLink {
  readonly href: string
  readonly title?: string
  readonly isOutside?: boolean
}

/** @returns how to find what the body of a document names, seen from its page */
export function bodyLinksOf(publication: Publication, entry: PublishedDocument): BodyLinks {
  return {
    ...linksFrom(publication, { file: entry.document.path, page: entry.path, id: entry.document.id }),
    picture(url) {
      const found = findPicture(publication, entry, url)
      return found && relativePath(entry.path, found.path)
    },
  }
}

/** @returns how to find the documents that a text names, wherever it stands */
export function linksFrom(
  publication: Publication,
  { file, page, id: own }: { readonly file: string; readonly page: string; readonly id?: string },
): Pick<BodyLinks, 'resolve' | 'mention'> {
  const to = (id: string, anchor = ''): ResolvedLink | undefined => {
    const link = documentLink(publication, id)
    if (!link?.path) return undefined
    const hash = anchor ? `#${encodeURIComponent(anchor)}` : ''
    return { href: relativePath(page, link.path) + hash, ...(link.hint ? { title: link.hint } : {}) }
  }
  return {
    mention: (id) => (id === own ? undefined : to(id)),
    resolve(url) {
      const target = linkTarget(file, url)
      if (!target) return { href: url, isOutside: true }
      const found = target.path === undefined ? undefined : documentAt(publication.qms, target.path)
      return found && to(found.id, target.anchor)
    },
  }
}
