import { readUrl } from '../../core/values/read-url.js'
import type { PrintContext } from './print-context.js'

/** @param path of a page, from the root of the site @param anchor without the hash @returns undefined where a reader of the file cannot get to it */
export type PlaceInFile = (path: string, anchor: string) => ReturnType<PrintContext['leadsTo']> | undefined

/** Only to tell the parts of an address: nothing is there. */
const ROOT = 'http://site.invalid/'

/**
 * @param label of the document
 * @param page from the root of the site
 * @returns where links of a page lead, from a file that is read without the site
 */
export function linksToWeb(label: string, page: string, placeOf: PlaceInFile): PrintContext['leadsTo'] {
  return (href) => {
    if (href.startsWith('#')) return { at: `${label}#${decoded(href.slice(1))}` }
    if (/^(?:https?:|mailto:)/i.test(href)) return { to: href }
    const target = readUrl(href, ROOT + page)
    if (target?.origin !== new URL(ROOT).origin) return {}
    return placeOf(decoded(target.pathname.slice(1)), decoded(target.hash.slice(1))) ?? {}
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
