// Every page: notices whose day has come, by the reader's own clock, and keys to the search.
import './age.js'
import { all, first, make } from './elements.js'
import { home } from './home-address.js'
import { say } from './say.js'
import { today } from './today.js'

for (const notice of all('[data-show-after]')) if (today > (notice.dataset.showAfter ?? '')) notice.hidden = false
for (const notice of all('[data-show-from]')) if (today >= (notice.dataset.showFrom ?? '')) notice.hidden = false
for (const mark of all('[data-hide-after]')) if (today > (mark.dataset.hideAfter ?? '')) mark.hidden = true
for (const notice of all('[data-hide-from]')) if (today >= (notice.dataset.hideFrom ?? '')) notice.hidden = true
// What was in force when the page was built may be retired by now.
for (const status of all('[data-retired-from]'))
  if (today >= (status.dataset.retiredFrom ?? '')) {
    status.textContent = say`Retired`
    status.classList.replace('in-force', 'retired')
  }

document.addEventListener('keydown', (event) => {
  const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select')
  const isSlash = event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey
  const isControlK =
    event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
  if (!isSlash && !isControlK) return
  const field = /** @type {HTMLInputElement | null} */ (first('.find input') ?? first('input[type="search"]'))
  if (!field) return
  event.preventDefault()
  field.focus()
  field.select()
})

// Most readers of a page do not search: what the search needs is loaded with the first touch of its field.
const forms = all('form.find:not(.on-search-page)')
for (const form of location.protocol === 'file:' ? [] : forms)
  form.addEventListener('focusin', loadSearch, { once: true })
if (forms.some((form) => form.contains(document.activeElement))) loadSearch()

function loadSearch() {
  if (first('script[data-find]')) return
  const script = make('script', { src: String(new URL('assets/find.js', home)) })
  script.dataset.find = ''
  document.head.append(script)
}
