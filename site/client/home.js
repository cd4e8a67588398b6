// “For my role”: chosen once, remembered in this browser. Without script, the roles are links to their pages.
const part = document.querySelector('.my-role')
const KEY = 'qms-role'
if (part) offerRoles(part, [...part.querySelectorAll('.role-links a')])

function offerRoles(part, links) {
  const select = document.createElement('select')
  select.setAttribute('aria-label', 'My role')
  select.add(new Option('Choose your role', ''))
  for (const link of links) select.add(new Option(link.textContent, link.getAttribute('href')))
  const page = Object.assign(document.createElement('a'), { hidden: true, textContent: 'Everything for this role' })
  const choice = Object.assign(document.createElement('p'), { className: 'role-choice filters' })
  choice.append(select, ' ', page)
  const found = Object.assign(document.createElement('div'), { className: 'role-part' })
  found.setAttribute('aria-live', 'polite')
  part.querySelector('.role-links').replaceWith(choice, found)

  const show = async () => {
    page.hidden = select.value === ''
    page.href = select.value
    found.replaceChildren(...(select.value === '' ? [] : await readPart(page.href)))
  }
  select.addEventListener('change', () => {
    remember(select.value)
    show()
  })
  select.value = links.some((link) => link.getAttribute('href') === remembered()) ? remembered() : ''
  show()
}

/** From the page of the role, its addresses as seen from there. From a folder there is only the link to that page. */
async function readPart(address) {
  if (location.protocol === 'file:') return []
  const answer = await fetch(address)
  if (!answer.ok) return []
  const { body } = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const found = body.querySelector('[data-role-part]')
  for (const link of found?.querySelectorAll('a') ?? []) link.href = new URL(link.getAttribute('href'), address).href
  for (const heading of found?.querySelectorAll('h2') ?? []) heading.replaceWith(asSmaller(heading))
  return found ? [...found.children] : []
}

function asSmaller(heading) {
  return Object.assign(document.createElement('h3'), { textContent: heading.textContent })
}

/** A browser may refuse to remember. */
function remember(role) {
  try {
    localStorage.setItem(KEY, role)
  } catch {}
}

function remembered() {
  try {
    return localStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}
