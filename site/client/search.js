// Searches in the reader's browser, with the index that Pagefind made when the site was built.
const field = document.querySelector('main input[type="search"]')
const status = document.querySelector('.search-status')
const list = document.querySelector('.results')
const home = new URL('../', document.currentScript.src)
const MOST = 30
let pagefind
let asked = 0

async function load() {
  pagefind ??= import(new URL('pagefind/pagefind.js', home)).then(async (module) => {
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
  const { search: find } = await load().catch(() => ({}))
  if (!find) return show('The search is not ready yet. Try again in a moment.', [])
  const { results } = await find(words)
  const pages = await Promise.all(results.slice(0, MOST).map((result) => result.data()))
  if (turn !== asked) return
  show(
    results.length === 0
      ? `Nothing was found for “${words}”.`
      : `${results.length} ${results.length === 1 ? 'page' : 'pages'}`,
    first(pages, words),
  )
}

/** A reader who types an id wants that page. */
function first(pages, words) {
  const id = words.toLowerCase()
  return [...pages].sort((a, b) => ((b.meta.id ?? '').toLowerCase() === id) - ((a.meta.id ?? '').toLowerCase() === id))
}

function show(text, pages) {
  status.textContent = text
  list.replaceChildren(...pages.map(makeResult))
}

function makeResult({ url, meta, filters, excerpt }) {
  const link = document.createElement('a')
  link.href = url
  link.append(
    Object.assign(document.createElement('span'), { className: 'id', textContent: meta.id ?? '' }),
    ' ',
    meta.title ?? url,
  )
  const heading = document.createElement('h2')
  heading.append(link)
  const type = Object.assign(document.createElement('p'), {
    className: 'quiet',
    textContent: (filters?.Type ?? []).join(', '),
  })
  const text = document.createElement('p')
  text.append(...wordsAndMarks(excerpt))
  const item = document.createElement('li')
  item.append(type, heading, text)
  return item
}

/** Only text and marks, whatever else an excerpt may hold. */
function wordsAndMarks(excerpt) {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html')
  return [...body.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return node.textContent
    return Object.assign(document.createElement('mark'), { textContent: node.textContent })
  })
}

let timer
field.value = new URLSearchParams(location.search).get('q') ?? ''
field.addEventListener('input', () => {
  clearTimeout(timer)
  timer = setTimeout(search, 150)
})
field.form.addEventListener('submit', (event) => {
  event.preventDefault()
  search()
})
if (field.value) search()
else field.focus()
