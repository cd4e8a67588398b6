import { groupBy } from '../../core/values/group-by.js'

/** A link with a preview: what is before the preview, the address, the preview. */
const PREVIEW = /(<a\b[^>]*? href="([^"]*)"[^>]*?) title="([^"]*)"/g

/** @returns a page that has the preview of each place once, and in its fullest form; the script that shows it finds it for all links to there */
export function previewsOnce(page: string): string {
  const previews = groupBy(page.matchAll(PREVIEW), ([, , address = '']) => address)
  const isInAnother = (address: string, preview: string) =>
    previews.get(address)?.some(([, , , other = '']) => other.endsWith(`\n${preview}`))
  const known = new Set<string>()
  return page.replace(PREVIEW, (whole, link: string, address: string, preview: string) => {
    const key = `${address} ${preview}`
    if (known.has(key) || isInAnother(address, preview)) return link
    known.add(key)
    return whole
  })
}
