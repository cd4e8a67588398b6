import { documentAt } from '../../core/questions/document-at.js'
import { linkBaseOf } from '../../core/questions/link-base.js'
import { movedTo } from '../../core/questions/moved-to.js'
import { linkTarget, relativePath } from '../../core/values/paths.js'
import type { Say } from '../../core/words/say.js'
import { documentLink } from '../shown/links/site-link.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { type Attachment, findAttachment, findPicture } from './published-files.js'

/** How what a body names is to be found on the site. All addresses are as seen from the page. */
export interface BodyLinks {
  /** @returns where a link leads, or why it leads nowhere */
  resolve(url: string): ResolvedLink | { readonly nowhere: string }
  /** @returns the document that an id in prose means; nothing for other words */
  mention(id: string): ResolvedLink | undefined
  /** @returns where a picture stands; undefined when it is missing */
  picture(url: string): string | undefined
}

interface ResolvedLink {
  readonly href: string
  readonly title?: string
  readonly isOutside?: boolean
  /** Of a file: what it is, and under which name it is saved. */
  readonly file?: { readonly about: string; readonly name: string }
}

/** @returns how to find what the body of a document names, seen from its page */
export function bodyLinksOf(publication: Publication, entry: PublishedDocument): BodyLinks {
  return {
    ...linksFrom(publication, {
      file: entry.document.path,
      page: entry.path,
      id: entry.document.id,
      attachmentAt: (path) => findAttachment(publication, entry, path),
    }),
    picture(url) {
      const found = findPicture(publication, entry, url)
      return found && relativePath(entry.path, found.path)
    },
  }
}

/** Where a text stands that names others. */
interface LinkOrigin {
  readonly file: string
  readonly page: string
  readonly id?: string
  attachmentAt(path: string): Attachment | undefined
}

/** @returns how to find the documents and files that a text names, wherever it stands */
export function linksFrom(
  publication: Publication,
  { file, page, id: own, attachmentAt }: LinkOrigin,
): Pick<BodyLinks, 'resolve' | 'mention'> {
  const { say, shown, working } = publication
  const base = linkBaseOf(shown.settings)
  const to = (id: string, anchor = ''): ResolvedLink | undefined => {
    const link = documentLink(publication, id)
    if (!link?.path) return undefined
    const hash = anchor ? `#${encodeURIComponent(anchor)}` : ''
    return { href: relativePath(page, link.path) + hash, ...(link.hint && { title: link.hint }) }
  }
  const toFile = (path: string | undefined) => {
    const found = path === undefined ? undefined : attachmentAt(path)
    if (!found) return { nowhere: say`this file is missing` }
    if ('refusal' in found) return { nowhere: found.refusal }
    const { about, name } = found
    return { href: relativePath(page, found.path), file: { about, name } }
  }
  return {
    mention: (id) => (id === own ? undefined : to(id)),
    resolve(url) {
      const target = linkTarget(file, url, base)
      if (!target) return { href: url, isOutside: true }
      // A text that is in force may name a file as it was called before.
      const found = target.path === undefined ? undefined : documentAt(shown, movedTo(working, target.path))
      const resolved = found ? to(found.id, target.anchor) : undefined
      if (resolved) return resolved
      const other = found || target.path?.endsWith('.md') ? notPublished(say) : toFile(target.path)
      // A file of the repository that is named by its address on the web is to be found there.
      return 'nowhere' in other && /^https?:/i.test(url) ? { href: url, isOutside: true } : other
    },
  }
}

/** @returns the answer for what is none of the published */
export function notPublished(say: Say): { readonly nowhere: string } {
  return { nowhere: say`not part of this manual` }
}
