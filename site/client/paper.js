// Says in one glance whether a printed copy may be used: its code brings its id and revision. `today` is that of site.js.
const { bareRevision, sameId, compareRevisions } = globalThis.writtenIds
const answer = document.querySelector('.paper-answer')
const form = document.querySelector('.paper-form')
const home = new URL('../', document.currentScript.src)
const asked = new URLSearchParams(location.search)
const id = (asked.get('id') ?? '').trim()
const revision = bareRevision(asked.get('revision') ?? '')

form.elements.id.value = id
form.elements.revision.value = revision
if (id) look()

async function look() {
  if (location.protocol === 'file:')
    return show('unknown', 'This cannot be told from a folder', 'Ask the published manual, or its list of documents.')
  let found
  try {
    found = (await read(id)) ?? (await readAsWritten())
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
      `There is no document ${id} in this manual`,
      'Check the number on your copy. If it is right, do not use the copy before its owner has confirmed it: this manual does not say whether it applies.',
    )
  judge(found)
}

/** @returns undefined for what is not published */
async function read(name) {
  const response = await fetch(new URL(`api/documents/${encodeURIComponent(name)}.json`, home), { cache: 'no-cache' })
  if (response.ok) return response.json()
  if (response.status !== 404) throw new Error(`The manual answers ${response.status}.`)
}

/** People write ids as they please: small letters, a space for the hyphen, fewer zeros. */
async function readAsWritten() {
  const response = await fetch(new URL('api/documents.json', home), { cache: 'no-cache' })
  const { documents } = await response.json()
  const matches = documents.filter((one) => one.standing !== 'record' && sameId(one.id, id))
  return matches.length === 1 ? read(matches[0].id) : undefined
}

/** What came into force, or was retired, since the manual was built counts, too. */
function judge(found) {
  const revisions = found.revisions ?? []
  const inForce = revisions.findLast(({ inForceSince }) => inForceSince <= today)?.revision ?? found.revision
  const own = revisions.find((one) => compareRevisions(one.revision, revision) === 0)
  const name = `${found.id} ${found.title}`
  if (found.retiredFrom <= today || found.standing === 'retired')
    return show(
      'stop',
      `Do not use: retired${found.retiredFrom ? ` on ${inWords(found.retiredFrom)}` : ''}`,
      `${name} does not apply any more.`,
      found,
    )
  if (revision === '')
    return show('unknown', `Revision ${inForce} is in force`, `Compare it with your copy of ${name}.`, found)
  if (compareRevisions(revision, inForce) === 0 && found.standing !== 'draft')
    return show('current', 'Your copy is current', since(found, own, name), found)
  if (own && own.inForceSince > today)
    return show(
      'wait',
      'Your copy is not in force yet',
      `Revision ${own.revision} of ${name} applies from ${inWords(own.inForceSince)}. Until then, revision ${inForce} does.`,
      found,
    )
  if (!(compareRevisions(revision, inForce) < 0))
    return show(
      'unknown',
      `There is no revision ${revision} in this manual`,
      `In force is revision ${inForce} of ${name}.`,
      found,
    )
  const next = revisions.find((one) => one.inForceSince <= today && compareRevisions(one.revision, revision) > 0)
  show(
    'stop',
    `Do not use: replaced ${next ? `on ${inWords(next.inForceSince)} ` : ''}by revision ${next?.revision ?? inForce}`,
    `Your copy is revision ${revision} of ${name}. In force is revision ${inForce}.`,
    found,
  )
}

function since(found, own, name) {
  const review =
    found.nextReview && found.nextReview < today ? ' Its review is overdue: ask its owner before you rely on it.' : ''
  const start = own ? `, in force since ${inWords(own.inForceSince)}` : ''
  const next = found.revisions?.find(({ inForceSince }) => inForceSince > today)
  const coming = next ? ` From ${inWords(next.inForceSince)}, revision ${next.revision} applies.` : ''
  const end = found.retiredFrom ? ` It will be retired on ${inWords(found.retiredFrom)}.` : ''
  return `Revision ${own?.revision ?? revision} of ${name}${start}.${coming}${end}${review}`
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
