import { readUrl } from '../../../core/values/read-url.js'
import type { PublishOptions } from '../publication.js'

/** @returns the whole address of a file of the site, if --base-url is given; else its path */
export function siteAddress({ baseUrl }: PublishOptions, path: string): string {
  const base = baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`
  return readUrl(encodeURI(path), base)?.href ?? encodeURI(path)
}
