// Says in one glance whether a printed copy may be used: its code brings its id and revision. `today` is that of site.js.
const answer = document.querySelector('.paper-answer')
const form = document.querySelector('.paper-form')
const home = new URL('../', document.currentScript.src)
const asked = new URLSearchParams(location.search)
const id = (asked.get('id') ?? '').trim()
const revision = (asked.get('revision') ?? '').trim()

form.elements.id.value = id
form.elements.revision.value = revision
if (id) look()

async function look() {
  if (location.protocol === 'file:')
    return show('unknown', 'This cannot be told from a folder', 'Ask the published manual, or its list of documents.')
  let found
  try {
    const response = await fetch(new URL(`api/documents/${encodeURIComponent(id)}.json`, home), { cache: 'no-cache' })
    if (response.status !== 404) found = await response.json()
  } catch {
    return show(
      'unknown',
      'The manual cannot be reached',
      'Try again with a connection. Until then, do not rely on the copy.',
    )
  }
  if (!found || found.standing === 'record')
    return show(
      'unknown',
      `This manual knows no document ${id}`,
      'Do not rely on the copy. Ask whoever gave it to you.',
    )
  judge(found)
}

/** What came into force since the manual was built counts, too. */
function judge(found) {
  const revisions = found.revisions ?? []
  const inForce = revisions.findLast(({ inForceSince }) => inForceSince <= today)?.revision ?? found.revision
  const own = revisions.findIndex((one) => one.revision === revision)
  const name = `${found.id} ${found.title}`
  if (found.standing === 'retired') return show('stop', 'Do not use this copy', `${name} is retired.`, found)
  if (revision === '')
    return show('unknown', `Revision ${inForce} is in force`, `Compare it with your copy of ${name}.`, found)
  if (revision === inForce && found.standing !== 'draft')
    return show('current', 'Your copy is current', since(found, revisions[own], name), found)
  if (own < 0)
    return show(
      'unknown',
      `There is no revision ${revision} in this manual`,
      `In force is revision ${inForce} of ${name}.`,
      found,
    )
  if (revisions[own].inForceSince > today)
    return show(
      'wait',
      'Your copy is not in force yet',
      `Revision ${revision} of ${name} applies from ${inWords(revisions[own].inForceSince)}. Until then, revision ${inForce} does.`,
      found,
    )
  const next = revisions[own + 1]
  show(
    'stop',
    'Do not use this copy',
    `Revision ${revision} of ${name} was replaced on ${inWords(next.inForceSince)}. In force is revision ${inForce}.`,
    found,
  )
}

function since(found, own, name) {
  const review =
    found.nextReview && found.nextReview < today ? ' Its review is overdue: ask its owner before you rely on it.' : ''
  const start = own ? `, in force since ${inWords(own.inForceSince)}` : ''
  const next = found.revisions?.find(({ inForceSince }) => inForceSince > today)
  const coming = next ? ` From ${inWords(next.inForceSince)}, revision ${next.revision} applies.` : ''
  return `Revision ${revision} of ${name}${start}.${coming}${review}`
}

function inWords(date) {
  const [year, month, day] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day)).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
}

function show(kind, title, text, found) {
  const heading = Object.assign(document.createElement('h2'), { textContent: title })
  const words = Object.assign(document.createElement('p'), { textContent: text })
  answer.className = `paper-answer ${kind}`
  answer.replaceChildren(heading, words)
  const link = document.createElement('a')
  link.href = new URL(found ? found.page : 'documents.html', home)
  link.textContent = found ? 'Read what is in force' : 'All documents'
  const more = document.createElement('p')
  more.append(link)
  answer.append(more)
}
