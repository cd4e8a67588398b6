import { all, first } from './elements.js'

// The table of contents above the text has done its work once a section was chosen.
const folded = /** @type {HTMLDetailsElement | null} */ (first('.folded-contents'))
folded?.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('a')) folded.open = false
})

// The table of contents beside it follows the reader.
/** @type {Map<Element, Element>} */
const links = new Map()
for (const link of all('.contents a').map((element) => /** @type {HTMLAnchorElement} */ (element))) {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
  if (heading) links.set(heading, link)
}

function mark() {
  let current
  for (const heading of links.keys()) if (heading.getBoundingClientRect().top < 140) current = heading
  for (const [heading, link] of links) {
    if (heading === (current ?? links.keys().next().value)) link.setAttribute('aria-current', 'location')
    else link.removeAttribute('aria-current')
  }
}

if (links.size > 0) {
  let isWaiting = false
  addEventListener(
    'scroll',
    () => {
      if (isWaiting) return
      isWaiting = true
      requestAnimationFrame(() => {
        isWaiting = false
        mark()
      })
    },
    { passive: true },
  )
  mark()
}

// What is folded away on a screen is wanted on paper.
addEventListener('beforeprint', () => {
  for (const details of all('details:is(.evidence, .more, .proof, .rest)')) details.setAttribute('open', '')
})
