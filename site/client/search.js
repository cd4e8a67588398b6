// Searches in the reader's browser, with the index that Pagefind made when the site was built.
import { first, make } from './elements.js'
import { home } from './home-address.js'

/** @typedef {{ readonly url: string, readonly meta: { readonly id?: string, readonly title?: string, readonly rows?: string }, readonly filters?: { readonly Type?: readonly string[] }, readonly excerpt: string }} Found */
/** @typedef {{ search(words: string): Promise<{ readonly results: readonly { data(): Promise<Found> }[] }> }} Pagefind */

const field = /** @type {HTMLInputElement} */ (first('main input[type="search"]'))
const status = /** @type {HTMLElement} */ (first('.search-status'))
const list = /** @type {HTMLElement} */ (first('.results'))
const MOST = 30
/** @type {Promise<Pagefind> | undefined} */
let pagefind
let asked = 0

async function load() {
  pagefind ??= import(String(new URL('pagefind/pagefind.js', home))).then(async (module) => {
    await module.options({ excerptLength: 24, baseUrl: home.pathname, ranking: { pageLength: 0.2 } })
    await module.init()
    return module
  })
  return pagefind.catch((error) => {
    pagefind = undefined
    throw error
  })
}

async function search() {
  const words = field.value.trim()
  const turn = ++asked
  history.replaceState(null, '', words ? `?q=${encodeURIComponent(words)}` : location.pathname)
  if (words === '') return show('', [])
  if (location.protocol === 'file:')
    return show('The search works once the site is served. The lists of documents and records work here, too.', [])
  status.textContent = 'Searching …'
  const loaded = await load().catch(() => undefined)
  if (!loaded) return show('The search is not ready yet. Try again in a moment.', [])
  const { results } = await loaded.search(words)
  const pages = await Promise.all(results.slice(0, MOST).map((result) => result.data()))
  if (turn !== asked) return
  show(
    results.length === 0
      ? `Nothing was found for “${words}”.`
      : `${results.length} ${results.length === 1 ? 'page' : 'pages'}`,
    idFirst(pages, words),
    words,
  )
}

/** A reader who types an id wants that page. @param {readonly Found[]} pages @param {string} words */
function idFirst(pages, words) {
  const [id = ''] = words.toLowerCase().split('#')
  const rank = (/** @type {Found} */ { meta }) => Number((meta.id ?? '').toLowerCase() === id)
  return [...pages].sort((a, b) => rank(b) - rank(a))
}

/**
 * Rows and entries have no page of their own: they are on that of their table or register, which shows the row with this id, or
 * the rows that say these words.
 *
 * @param {Found} found
 * @param {string} words
 */
function addressOf({ url, meta }, words) {
  const [, id, number] = /^(\S+)#(\d+)$/.exec(words) ?? []
  if (id && id.toLowerCase() === meta.id?.toLowerCase()) return `${url}#${meta.rows ?? 'entry-'}${number}`
  return meta.rows === undefined ? url : `${url}?q=${encodeURIComponent(words)}`
}

/** @param {string} text @param {readonly Found[]} pages @param {string} [words] */
function show(text, pages, words = '') {
  status.textContent = text
  list.replaceChildren(...pages.map((page) => makeResult(page, addressOf(page, words))))
}

/** @param {Found} found @param {string} href */
function makeResult({ url, meta, filters, excerpt }, href) {
  const link = make('a', { href })
  link.append(make('span', { className: 'id', textContent: meta.id ?? '' }), ' ', meta.title ?? url)
  const heading = make('h2')
  heading.append(link)
  const type = make('p', { className: 'quiet', textContent: (filters?.Type ?? []).join(', ') })
  const text = make('p')
  text.append(...wordsAndMarks(excerpt))
  const item = make('li')
  item.append(type, heading, text)
  return item
}

/** Only text and marks, whatever else an excerpt may hold. @param {string} excerpt */
function wordsAndMarks(excerpt) {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html')
  return [...body.childNodes].map((node) => {
    return node.nodeName === 'MARK' ? make('mark', { textContent: node.textContent }) : (node.textContent ?? '')
  })
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer
field.value = new URLSearchParams(location.search).get('q') ?? ''
field.addEventListener('input', () => {
  clearTimeout(timer)
  timer = setTimeout(search, 150)
})
field.form?.addEventListener('submit', (event) => {
  event.preventDefault()
  search()
})
if (field.value) search()
else field.focus()
