import { linkBaseOf } from '../../core/questions/link-base.js'
import { linkTarget, relativePath } from '../../core/values/paths.js'
import { type BodyLinks, linksFrom, notPublished } from '../body/body-links.js'
import type { Publication } from '../shown/publication.js'
import type { CustomPageText } from './custom-content.js'

/** @returns how to find what a page of the organization's own names */
export function customLinks(publication: Publication, { file, pictures }: CustomPageText, page: string): BodyLinks {
  const refusal = notPublished(publication.say).nowhere
  return {
    ...linksFrom(publication, { file, page, attachmentAt: () => ({ refusal }) }),
    picture(url) {
      const found = pictures.get(linkTarget(file, url, linkBaseOf(publication.shown.settings))?.path ?? '')
      return found && relativePath(page, found.path)
    },
  }
}
