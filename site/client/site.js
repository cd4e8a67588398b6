// Every page: notices whose day has come, by the reader's own clock, and a key to the search.
import { all, first } from './elements.js'
import { today } from './today.js'

for (const notice of all('[data-show-after]')) if (today > (notice.dataset.showAfter ?? '')) notice.hidden = false
for (const notice of all('[data-show-from]')) if (today >= (notice.dataset.showFrom ?? '')) notice.hidden = false
for (const notice of all('[data-hide-from]')) if (today >= (notice.dataset.hideFrom ?? '')) notice.hidden = true
// What was in force when the page was built may be retired by now.
for (const status of all('[data-retired-from]'))
  if (today >= (status.dataset.retiredFrom ?? '')) {
    status.textContent = 'Retired'
    status.classList.replace('in-force', 'retired')
  }

document.addEventListener('keydown', (event) => {
  const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select')
  if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
  const field = first('input[type="search"]')
  if (!field) return
  event.preventDefault()
  field.focus()
})
