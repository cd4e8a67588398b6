// Says in one glance whether a printed copy may be used: its code brings its id and revision.
import { first, make } from './elements.js'
import { home } from './home-address.js'
import { say } from './say.js'
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
    return show(
      'unknown',
      say`This cannot be told from a folder`,
      say`Ask the published manual, or its list of documents.`,
    )
  /** @type {Found | undefined} */
  let found
  try {
    found = (await read(id)) ?? (await readAsWritten())
  } catch {
    return show(
      'unknown',
      say`The manual cannot be reached`,
      say`Try again with a connection. Until then, do not rely on the copy.`,
    )
  }
  if (!found || found.shownAs === 'record')
    return show(
      'unknown',
      say`There is no document ${id} in this manual`,
      say`Check the number on your copy. If it is right, do not use the copy before its owner has confirmed it: this manual does not say whether it applies.`,
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
      found.retiredFrom ? say`Do not use: retired on ${say.date(found.retiredFrom)}` : say`Do not use: retired`,
      say`${name} does not apply any more.`,
      found,
    )
  if (revision === '')
    return show('unknown', say`Revision ${inForce} is in force`, say`Compare it with your copy of ${name}.`, found)
  if (compareRevisions(revision, inForce) === 0 && found.shownAs !== 'draft')
    return show('current', say`Your copy is current`, since(found, own, name), found)
  if (own && own.inForceSince > today)
    return show(
      'wait',
      say`Your copy is not in force yet`,
      say`Revision ${own.revision} of ${name} applies from ${say.date(own.inForceSince)}. Until then, revision ${inForce} does.`,
      found,
    )
  if (!(compareRevisions(revision, inForce) < 0))
    return show(
      'unknown',
      say`There is no revision ${revision} in this manual`,
      say`In force is revision ${inForce} of ${name}.`,
      found,
    )
  const next = revisions.find((one) => one.inForceSince <= today && compareRevisions(one.revision, revision) > 0)
  show(
    'stop',
    next
      ? say`Do not use: replaced on ${say.date(next.inForceSince)} by revision ${next.revision}`
      : say`Do not use: replaced by revision ${inForce}`,
    say`Your copy is revision ${revision} of ${name}. In force is revision ${inForce}.`,
    found,
  )
}

/** @param {Found} found @param {Revision | undefined} own @param {string} name */
function since(found, own, name) {
  const isOverdue = found.nextReview !== undefined && found.nextReview < today
  const next = found.revisions?.find(({ inForceSince }) => inForceSince > today)
  return [
    own
      ? say`Revision ${own.revision} of ${name}, in force since ${say.date(own.inForceSince)}.`
      : say`Revision ${revision} of ${name}.`,
    next && say`From ${say.date(next.inForceSince)}, revision ${next.revision} applies.`,
    found.retiredFrom && say`It will be retired on ${say.date(found.retiredFrom)}.`,
    isOverdue && say`Its review is overdue: ask its owner before you rely on it.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** @param {string} kind @param {string} title @param {string} text @param {Found} [found] */
function show(kind, title, text, found) {
  const address = String(new URL(found ? found.page : 'documents.html', home))
  const more = make('p')
  more.append(make('a', { href: address, textContent: found ? say`Read what is in force` : say`All documents` }))
  answer.className = `paper-answer ${kind}`
  answer.replaceChildren(make('h2', { textContent: title }), make('p', { textContent: text }), more)
}
