// What a link's title says, on a card: while the pointer or the keyboard is on the link, until Escape.
// The pointer may go over to the card, and nothing goes away by itself (WCAG 1.4.13).
import { all, make } from './elements.js'

const card = make('div', { id: 'Preview', className: 'preview-card', hidden: true })
card.setAttribute('role', 'tooltip')
document.body.append(card)

const GAP = 8
/** @type {{ readonly link: Element, readonly title: string | null } | undefined} */
let shown
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer

/** @param {Element} link */
function show(link) {
  hide()
  const title = link.getAttribute('title')
  const preview = title ?? previewOf(link)
  shown = { link, title }
  // The browser's own tooltip would say the same again.
  link.removeAttribute('title')
  if (preview) link.setAttribute('aria-describedby', card.id)
  // In a drawing, the name of a link says it all.
  card.replaceChildren(...(preview ?? link.getAttribute('aria-label') ?? '').split('\n').map(line))
  card.hidden = false
  place(link.getClientRects()[0] ?? link.getBoundingClientRect())
}

/** A page says the preview of a place once; the longest says most. @param {Element} link */
function previewOf(link) {
  const address = CSS.escape(link.getAttribute('href') ?? '')
  const titles = all(`main a[title][href="${address}"]`).map((one) => one.title)
  return titles.sort((a, b) => b.length - a.length)[0]
}

/** @param {string} text @param {number} index */
function line(text, index) {
  return make(index === 0 ? 'strong' : 'span', { textContent: text })
}

/** @param {DOMRect} link */
function place(link) {
  const { width, height } = card.getBoundingClientRect()
  const left = Math.max(GAP, Math.min(link.left, document.documentElement.clientWidth - width - GAP))
  const hasRoomBelow = link.bottom + GAP + height < innerHeight
  card.style.left = `${left + scrollX}px`
  card.style.top = `${(hasRoomBelow ? link.bottom + GAP : link.top - GAP - height) + scrollY}px`
}

function hide() {
  clearTimeout(timer)
  if (!shown) return
  shown.link.removeAttribute('aria-describedby')
  if (shown.title) shown.link.setAttribute('title', shown.title)
  card.hidden = true
  shown = undefined
}

/** @param {() => void} act @param {number} milliseconds */
function later(act, milliseconds) {
  clearTimeout(timer)
  timer = setTimeout(act, milliseconds)
}

/** @param {Event} event */
const linkAt = ({ target }) => {
  const link = target instanceof Element ? target.closest('main a[href]') : null
  return link?.matches('[title], svg a[aria-label]') || (link && previewOf(link)) ? link : null
}

/** @param {Node} target @param {Element} link */
const isOver = (target, link) => card.contains(target) || link.contains(target)

document.addEventListener('pointerover', (event) => {
  if (event.pointerType === 'touch') return
  const link = linkAt(event)
  if (link) later(() => show(link), 250)
  else if (shown && event.target instanceof Node && isOver(event.target, shown.link)) clearTimeout(timer)
  else if (shown) later(hide, 250)
  else clearTimeout(timer)
})
document.addEventListener('focusin', (event) => {
  const link = linkAt(event)
  if (link?.matches(':focus-visible')) show(link)
})
document.addEventListener('focusout', hide)
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hide()
})
