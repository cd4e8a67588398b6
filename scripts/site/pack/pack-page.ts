import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Say } from '../../core/words/say.js'

/** Where the manual is in a pack. */
export const MANUAL = 'manual'

/** A page of a pack: it works from a folder, without a server and without a script. */
export interface PackPage {
  /** From the folder of the pack. */
  readonly path: string
  readonly title: string
  readonly content: readonly ElementContent[]
}

/** @returns the page as HTML; it looks like the manual beside it */
export function htmlOfPage(say: Say, { path, title, content }: PackPage): string {
  const up = '../'.repeat(path.split('/').length - 1)
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', title),
    h('link', { rel: 'stylesheet', href: `${up}${MANUAL}/assets/site.css` }),
    h('link', { rel: 'stylesheet', href: `${up}${PACK_STYLES_PATH}` }),
  ])
  const back = path === START ? [] : [h('p', h('a', { href: `${up}${START}` }, say`All of this pack`))]
  const body = h('body', h('main', { id: 'Main' }, [...back, h('h1', title), ...content]))
  return `<!doctype html>\n${toHtml(h('html', { lang: say.language.code }, [head, body]))}\n`
}

/** What pages of a pack look like besides: on paper, a clause begins on a sheet of its own. */
export const PACK_STYLES_PATH = 'pack.css'

export const PACK_STYLES = `main { max-width: 60rem; margin: auto; padding: 1rem; }
@media print { .new-sheet:not(:first-of-type) { break-before: page; } }
`

/** The page with which a pack begins. */
export const START = 'index.html'

/** @param rows cells as text or elements */
export function tableOf(
  say: Say,
  columns: readonly string[],
  rows: readonly (readonly (string | ElementContent)[])[],
): Element {
  return h('div.wide', { tabIndex: 0, role: 'group', ariaLabel: say`Table` }, [
    h('table', [
      h(
        'thead',
        h(
          'tr',
          columns.map((column) => h('th', { scope: 'col' }, column)),
        ),
      ),
      h(
        'tbody',
        rows.map((row) =>
          h(
            'tr',
            row.map((cell) => h('td', [cell])),
          ),
        ),
      ),
    ]),
  ])
}

export function listOf(items: readonly (string | ElementContent)[]): Element {
  return h(
    'ul',
    items.map((item) => h('li', [item])),
  )
}
