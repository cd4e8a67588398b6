// Shows a picture in full size. Without this, its link opens the file.
import { first, make } from './elements.js'
import { say } from './say.js'

const dialog = make('dialog')
const picture = make('img')
const close = make('button', { type: 'button', textContent: say`Close` })
dialog.className = 'zoom-dialog'
dialog.append(close, picture)
document.body.append(dialog)

close.addEventListener('click', () => dialog.close())
dialog.addEventListener('click', (event) => {
  if (event.target !== close) dialog.close()
})

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a.zoom') : null
  if (
    !(link instanceof HTMLAnchorElement) ||
    event.button !== 0 ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey ||
    event.altKey
  )
    return
  event.preventDefault()
  const alt = /** @type {HTMLImageElement | null} */ (first('img', link))?.alt ?? ''
  picture.src = link.href
  picture.alt = alt
  dialog.setAttribute('aria-label', alt || say`Picture`)
  dialog.showModal()
})
