// The page of the search: results by kind, with the place in the text that answers.
import { answerQuery } from '#search/answer-query.js'
import { excerptOf } from '#search/excerpt-of.js'
import { inGroups } from '#search/in-groups.js'
import { first, make } from './elements.js'
import { factsInWords, pathOfEntry, summaryOf } from './found-entry.js'
import { home } from './home-address.js'
import { say } from './say.js'
import { readText, searchFiles } from './search-files.js'

/** @typedef {import('#search/answer-query.js').Answer} Answer */
/** @typedef {import('#search/answer-query.js').Answers} Answers */
/** @typedef {import('#search/in-groups.js').ResultGroup} ResultGroup */
/** @typedef {{ readonly answers: Answers, readonly question: string, readonly frame: import('#search/search-index.js').SearchFrame }} Search */

const field = /** @type {HTMLInputElement} */ (first('main input[type="search"]'))
const status = /** @type {HTMLElement} */ (first('.search-status'))
const kinds = /** @type {HTMLElement} */ (first('.search-kinds'))
const results = /** @type {HTMLElement} */ (first('.results'))
const advice = /** @type {HTMLElement} */ (first('.search-advice'))
const GROUPS = {
  best: say`Best answers`,
  documents: say`Documents`,
  people: say`Roles and people`,
  clauses: say`Clauses`,
  lists: say`Lists, figures and pages`,
  records: say`Records`,
}
const FIRST_OF_GROUP = 5
const WITH_EXCERPT = 8
let asked = 0
let kind = new URLSearchParams(location.search).get('kind') ?? ''

async function search() {
  const question = field.value.trim()
  const turn = ++asked
  remember(question)
  if (question === '') return tell('')
  if (location.protocol === 'file:')
    return tell(say`The search works once the site is served. The lists of documents and records work here, too.`)
  try {
    const files = await searchFiles()
    const answers = await answerQuery(files, question)
    if (turn === asked) show({ answers, question, frame: files.frame })
  } catch {
    if (turn === asked) tell(say`The search could not be loaded. Try again in a moment.`)
  }
}

/** @param {string} question */
function remember(question) {
  const query = new URLSearchParams(question ? { q: question.slice(0, 300), ...(kind && { kind }) } : {})
  history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname)
}

/** @param {string} text */
function tell(text) {
  status.textContent = text
  kinds.replaceChildren()
  results.replaceChildren()
  advice.hidden = true
}

/** @param {Search} search */
function show(search) {
  const { answers, question } = search
  tell(summaryOf({ ...answers, count: answers.found.length }, question))
  advice.hidden = answers.found.length > 0
  const groups = inGroups(answers.found)
  const byKind = inGroups(answers.found, 0)
  if (byKind.length > 1) kinds.append(...[undefined, ...byKind].map((group) => kindButton(search, group)))
  const chosen = byKind.find(({ name }) => name === kind)
  results.append(
    ...(chosen ? [chosen] : groups).map((group) =>
      section(search, group, chosen ? group.answers.length : FIRST_OF_GROUP),
    ),
  )
  showExcerpts(search)
}

/** @param {Search} search @param {ResultGroup | undefined} group nothing for all */
function kindButton(search, group) {
  const text = group ? `${GROUPS[group.name]} (${group.answers.length})` : say`All (${search.answers.found.length})`
  const button = make('button', { type: 'button', textContent: text })
  button.setAttribute('aria-pressed', String((group?.name ?? '') === kind))
  button.addEventListener('click', () => {
    kind = group?.name ?? ''
    remember(search.question)
    show(search)
    const pressed = /** @type {HTMLElement | null} */ (first('[aria-pressed="true"]', kinds))
    pressed?.focus()
  })
  return button
}

/** @param {Search} search @param {ResultGroup} group @param {number} most */
function section(search, { name, answers }, most) {
  const list = make('ol')
  list.append(...answers.slice(0, most).map((answer) => result(search, answer)))
  const part = make('section')
  part.append(make('h2', { textContent: GROUPS[name] }), list)
  if (answers.length > most) {
    const more = make('button', {
      type: 'button',
      className: 'more-results',
      textContent: say`Show all ${answers.length}`,
    })
    more.addEventListener('click', () => {
      more.remove()
      const others = answers.slice(most).map((answer) => result(search, answer))
      list.append(...others)
      first('a', others[0])?.focus()
    })
    part.append(more)
  }
  return part
}

/** @param {Search} search @param {Answer} answer */
function result({ question }, { entry, number }) {
  const link = make('a', { href: String(new URL(pathOfEntry(entry, question), home)) })
  link.append(
    ...(entry.id ? [make('span', { className: 'id', textContent: entry.id }), ' '] : []),
    make('bdi', { textContent: entry.title }),
  )
  const heading = make('h3')
  heading.append(link)
  const item = make('li')
  item.dataset.number = String(number)
  item.append(heading, make('p', { className: 'quiet', textContent: factsInWords(entry) }))
  return item
}

/** The place that answers, below the first results; their links lead there. @param {Search} search */
function showExcerpts({ answers, frame }) {
  for (const item of [.../** @type {NodeListOf<HTMLElement>} */ (results.querySelectorAll('[data-number]'))].slice(
    0,
    WITH_EXCERPT,
  ))
    readText(Number(item.dataset.number)).then(
      (sections) => {
        const excerpt = excerptOf(sections, answers.words, frame)
        const link = first('a', item)
        if (!excerpt || !(link instanceof HTMLAnchorElement)) return
        const text = make('p', { dir: 'auto' })
        if (excerpt.heading) text.append(make('span', { className: 'quiet', textContent: `${excerpt.heading}: ` }))
        text.append(
          ...excerpt.pieces.map((piece) => (piece.isMarked ? make('mark', { textContent: piece.text }) : piece.text)),
        )
        item.append(text)
        if (excerpt.anchor && link.hash === '' && !link.search) link.hash = excerpt.anchor
      },
      () => {},
    )
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer
field.value = new URLSearchParams(location.search).get('q') ?? ''
field.addEventListener('input', () => {
  clearTimeout(timer)
  timer = setTimeout(search, 60)
})
field.form?.addEventListener('submit', (event) => {
  event.preventDefault()
  search()
})
if (field.value) search()
else field.focus()
if (location.protocol !== 'file:') searchFiles().catch(() => {})
