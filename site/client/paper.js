// Says in one glance whether a printed copy may be used: its code brings its id and revision.
import { first, make } from './elements.js'
import { home } from './home-address.js'
import { today } from './today.js'
import { bareRevision, compareRevisions, sameId } from './written-ids.js'

/** @typedef {{ readonly revision: string, readonly inForceSince: string }} Revision */
/** @typedef {{ readonly id: string, readonly title: string, readonly page: string, readonly shownAs: string, readonly revision: string, readonly revisions?: readonly Revision[], readonly retiredFrom?: string, readonly nextReview?: string }} Found the data of a document, as docs/reference/site-data.md says */

const answer = /** @type {HTMLElement} */ (first('.paper-answer'))
const asked = new URLSearchParams(location.search)
const id = (asked.get('id') ?? '').trim()
const revision = bareRevision(asked.get('revision') ?? '')

for (const [name, value] of Object.entries({ id, revision }))
  Object.assign(first(`.paper-form [name=${name}]`) ?? {}, { value })
if (id) look()

async function look() {
  if (location.protocol === 'file:')
    return show('unknown', 'This cannot be told from a folder', 'Ask the published manual, or its list of documents.')
  /** @type {Found | undefined} */
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
  if (!found || found.shownAs === 'record')
    return show(
      'unknown',
      `There is no document ${id} in this manual`,
      'Check the number on your copy. If it is right, do not use the copy before its owner has confirmed it: this manual does not say whether it applies.',
    )
  judge(found)
}

/** @param {string} name @returns {Promise<Found | undefined>} undefined for what is not published */
async function read(name) {
  const response = await fetch(new URL(`api/documents/${encodeURIComponent(name)}.json`, home), { cache: 'no-cache' })
  if (response.ok) return response.json()
  if (response.status !== 404) throw new Error(`The manual answers ${response.status}.`)
  return undefined
}

/** People write ids as they please: small letters, a space for the hyphen, fewer zeros. */
async function readAsWritten() {
  const response = await fetch(new URL('api/documents.json', home), { cache: 'no-cache' })
  const { documents } = await response.json()
  const matches = /** @type {Found[]} */ (documents).filter((one) => one.shownAs !== 'record' && sameId(one.id, id))
  return matches[0] && matches.length === 1 ? read(matches[0].id) : undefined
}

/** What came into force, or was retired, since the manual was built counts, too. @param {Found} found */
function judge(found) {
  const revisions = found.revisions ?? []
  const inForce = revisions.findLast(({ inForceSince }) => inForceSince <= today)?.revision ?? found.revision
  const own = revisions.find((one) => compareRevisions(one.revision, revision) === 0)
  const name = `${found.id} ${found.title}`
  if ((found.retiredFrom && found.retiredFrom <= today) || found.shownAs === 'retired')
    return show(
      'stop',
      `Do not use: retired${found.retiredFrom ? ` on ${inWords(found.retiredFrom)}` : ''}`,
      `${name} does not apply any more.`,
      found,
    )
  if (revision === '')
    return show('unknown', `Revision ${inForce} is in force`, `Compare it with your copy of ${name}.`, found)
  if (compareRevisions(revision, inForce) === 0 && found.shownAs !== 'draft')
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

/** @param {Found} found @param {Revision | undefined} own @param {string} name */
function since(found, own, name) {
  const review =
    found.nextReview && found.nextReview < today ? ' Its review is overdue: ask its owner before you rely on it.' : ''
  const start = own ? `, in force since ${inWords(own.inForceSince)}` : ''
  const next = found.revisions?.find(({ inForceSince }) => inForceSince > today)
  const coming = next ? ` From ${inWords(next.inForceSince)}, revision ${next.revision} applies.` : ''
  const end = found.retiredFrom ? ` It will be retired on ${inWords(found.retiredFrom)}.` : ''
  return `Revision ${own?.revision ?? revision} of ${name}${start}.${coming}${end}${review}`
}

/** @param {string} date */
function inWords(date) {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day)).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
}

/** @param {string} kind @param {string} title @param {string} text @param {Found} [found] */
function show(kind, title, text, found) {
  const address = String(new URL(found ? found.page : 'documents.html', home))
  const more = make('p')
  more.append(make('a', { href: address, textContent: found ? 'Read what is in force' : 'All documents' }))
  answer.className = `paper-answer ${kind}`
  answer.replaceChildren(make('h2', { textContent: title }), make('p', { textContent: text }), more)
}
