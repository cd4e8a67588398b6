/** A link with a preview: what is before the preview, the address, the preview. */
const PREVIEW = /(<a\b[^>]*? href="([^"]*)"[^>]*?) title="([^"]*)"/g

/** @returns a page that has the preview of each place once; the script that shows it finds it for all links to there */
export function previewsOnce(page: string): string {
  const known = new Map<string, string>()
  return page.replace(PREVIEW, (whole, link: string, address: string, preview: string) => {
    if (known.get(address) === preview) return link
    if (!known.has(address)) known.set(address, preview)
    return whole
  })
}
