// Shows a picture in full size. Without this, its link opens the file.
// In a function: all scripts of a page share their names.
;(() => {
  const dialog = document.createElement('dialog')
  const picture = document.createElement('img')
  const close = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Close' })
  dialog.className = 'zoom-dialog'
  dialog.append(close, picture)
  document.body.append(dialog)

  close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('click', (event) => {
    if (event.target !== close) dialog.close()
  })

  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a.zoom')
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    const { alt } = link.querySelector('img')
    picture.src = link.href
    picture.alt = alt
    dialog.setAttribute('aria-label', alt || 'Picture')
    dialog.showModal()
  })
})()
