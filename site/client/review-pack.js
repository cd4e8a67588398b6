// Shows one topic a screen, and goes through them with the arrow keys. Without it, the page is a long one with links.
import { all, first } from './elements.js'

const topics = all('.topic')

/** @returns {number} */
function current() {
  return Math.max(
    0,
    topics.findIndex(({ id }) => `#${id}` === location.hash),
  )
}

function show() {
  const shown = topics[current()]
  for (const topic of topics) topic.classList.toggle('shown', topic === shown)
  scrollTo(0, 0)
  shown?.focus({ preventScroll: true })
}

/** @param {number} index */
function go(index) {
  const topic = topics[Math.min(Math.max(index, 0), topics.length - 1)]
  if (topic) location.hash = topic.id
}

/** @type {Readonly<Record<string, () => number>>} */
const KEYS = {
  ArrowRight: () => current() + 1,
  PageDown: () => current() + 1,
  ArrowLeft: () => current() - 1,
  PageUp: () => current() - 1,
  Home: () => 0,
  End: () => topics.length - 1,
}

document.addEventListener('keydown', (event) => {
  const to = KEYS[event.key]
  if (!to || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  // A table that is wider than the screen scrolls with the same keys.
  const wide = event.target instanceof Element ? event.target.closest('.wide') : null
  if (wide && wide.scrollWidth > wide.clientWidth && event.key.startsWith('Arrow')) return
  event.preventDefault()
  go(to())
})

addEventListener('hashchange', show)
first('main')?.classList.add('one-by-one')
show()
