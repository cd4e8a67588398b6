// Every page: notices whose day has come, by the reader's own clock, and a key to the search.
const now = new Date()
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => String(part).padStart(2, '0'))
  .join('-')

for (const notice of document.querySelectorAll('[data-show-after]'))
  if (today > notice.dataset.showAfter) notice.hidden = false
for (const notice of document.querySelectorAll('[data-show-from]'))
  if (today >= notice.dataset.showFrom) notice.hidden = false
for (const notice of document.querySelectorAll('[data-hide-from]'))
  if (today >= notice.dataset.hideFrom) notice.hidden = true
// What was in force when the page was built may be retired by now.
for (const status of document.querySelectorAll('[data-retired-from]'))
  if (today >= status.dataset.retiredFrom) {
    status.textContent = 'Retired'
    status.classList.replace('in-force', 'retired')
  }

document.addEventListener('keydown', (event) => {
  const isTyping = event.target.closest?.('input, textarea, select')
  if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
  const field = document.querySelector('input[type="search"]')
  if (!field) return
  event.preventDefault()
  field.focus()
})
