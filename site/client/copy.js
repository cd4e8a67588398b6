// A printed copy may have a number: ?copy=7. The list of copies, not the copy, says whether it is a controlled one.
const number = new URLSearchParams(location.search).get('copy') ?? ''
if (/^[A-Za-z0-9-]{1,12}$/.test(number)) {
  const numbered = (text) =>
    text.replace('Uncontrolled when printed', `Copy ${number}: controlled only if the list of copies names it`)
  for (const { firstChild: text } of document.querySelectorAll('.paper-note')) text.data = numbered(text.data)
  for (const { sheet } of document.querySelectorAll('style'))
    for (const page of sheet.cssRules)
      for (const margin of page.cssRules ?? [])
        if (margin.style?.content) margin.style.content = numbered(margin.style.content)
}
