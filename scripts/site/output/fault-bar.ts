import { escapeMarkup } from '../../core/format/text/escape-markup.js'

const MOST = 5

/** @returns the page with a bar at its top that says why it does not show the files as they are */
export function withFaultBar(page: string, faults: readonly string[]): string {
  if (faults.length === 0) return page
  const others = faults.length - MOST
  const lines = [...faults.slice(0, MOST), ...(others > 0 ? [`and ${others} more: “qms check” lists them all.`] : [])]
  const items = lines.map((fault) => `<li dir="auto">${escapeMarkup(fault)}</li>`).join('')
  const bar = `<aside class="fault-bar" role="alert"><strong>You see the last pages that could be built. New pages follow when this is corrected:</strong><ul>${items}</ul></aside>`
  return page.replace(/<body[^>]*>/, (body) => `${body}\n${bar}`)
}

/** Is shown in place of pages that could never be built. */
export const NO_PAGE =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>There is no such page yet</title></head><body><h1>There is no such page yet</h1></body></html>'
