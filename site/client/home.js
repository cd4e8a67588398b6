// “For my role”: chosen once, remembered in this browser. Without script, the roles are links to their pages.
import { all, first, make } from './elements.js'
import { recall, remember } from './memory.js'
import { say } from './say.js'

const KEY = 'qms-role'
const part = first('.my-role')
if (part) offerRoles(part, all('.role-links a', part))

/** @param {HTMLElement} part @param {readonly HTMLElement[]} links */
function offerRoles(part, links) {
  const select = make('select')
  select.setAttribute('aria-label', say`My role`)
  select.add(new Option(say`Choose your role`, ''))
  for (const link of links) select.add(new Option(link.textContent ?? '', link.getAttribute('href') ?? ''))
  const page = make('a', { hidden: true, textContent: say`Everything for this role` })
  const choice = make('p', { className: 'role-choice filters' })
  choice.append(select, ' ', page)
  const found = make('div', { className: 'role-part' })
  found.setAttribute('aria-live', 'polite')
  first('.role-links', part)?.replaceWith(choice, found)

  const show = async () => {
    page.hidden = select.value === ''
    page.href = select.value
    found.replaceChildren(...(select.value === '' ? [] : await readPart(page.href)))
  }
  select.addEventListener('change', () => {
    remember(KEY, select.value)
    show()
  })
  select.value = links.some((link) => link.getAttribute('href') === recall(KEY)) ? recall(KEY) : ''
  show()
}

/** From the page of the role, its addresses as seen from there. From a folder there is only the link to that page. @param {string} address */
async function readPart(address) {
  if (location.protocol === 'file:') return []
  const answer = await fetch(address)
  if (!answer.ok) return []
  const { body } = new DOMParser().parseFromString(mainOf(await answer.text()), 'text/html')
  const found = first('[data-role-part]', body)
  if (!found) return []
  for (const link of all('a', found))
    link.setAttribute('href', String(new URL(link.getAttribute('href') ?? '', address)))
  for (const heading of all('h2', found)) heading.replaceWith(make('h3', { textContent: heading.textContent }))
  return [...found.children]
}

/** Without its head: styles of another page have no place in this one. @param {string} page */
function mainOf(page) {
  return page.slice(page.indexOf('<main'), page.indexOf('</main>'))
}
