import { toBase64 } from '../../bytes/base64.js'
import { digest } from '../../bytes/digest.js'
import type { Redline } from '../../redline/redline.js'
import { countChanges, nameRedline, summarizeRedline } from '../../redline/summarize-redline.js'
import { counted } from '../../words/counted.js'
import { escapeHtml } from '../text/escape-markup.js'
import { formatRedlineBody, REDLINE_LEGEND } from './redline-html-body.js'
import { REDLINE_STYLE } from './redline-html-style.js'

/** Only our own style sheet, and nothing else: no script, no frame, nothing from anywhere. */
const POLICY = `default-src 'none'; style-src 'sha256-${toBase64(digest('sha256', REDLINE_STYLE))}'; base-uri 'none'; form-action 'none'`

/** One page that needs nothing beside itself: to read on a screen or a phone, to print, to keep with an approval. */
export function formatRedlineHtml(redlines: readonly Redline[]): string {
  const [first, ...others] = redlines
  const isSingle = first !== undefined && others.length === 0
  const title = isSingle ? nameRedline(first) : `What changed in ${counted(redlines.length, 'document')}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${REDLINE_STYLE}</style>
</head>
<body>
<main>
${isSingle ? '' : `<h1>${escapeHtml(title)}</h1>\n${formatContents(redlines)}\n`}<p class="legend">${REDLINE_LEGEND}</p>
${redlines.map((redline, index) => formatRedline(redline, index + 1, isSingle ? 1 : 2)).join('\n')}
</main>
</body>
</html>
`
}

function formatContents(redlines: readonly Redline[]): string {
  const entries = redlines.map(
    (redline, index) => `<li><a href="#document-${index + 1}">${escapeHtml(summarizeRedline(redline))}</a></li>`,
  )
  return `<nav aria-label="Documents">\n<ol>\n${entries.join('\n')}\n</ol>\n</nav>`
}

function formatRedline(redline: Redline, number: number, level: number): string {
  return [
    `<article id="document-${number}">`,
    `<h${level}>${escapeHtml(nameRedline(redline))}</h${level}>`,
    `<p>${escapeHtml(countChanges(redline))}</p>`,
    formatRedlineBody(redline, level + 1),
    '</article>',
  ].join('\n')
}
