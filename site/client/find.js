// The search field on every page: results while one types. Loaded when the field is first used.
import { MOST_OFFERED } from '#search/answer-letters.js'
import { answerQuery } from '#search/answer-query.js'
import { all, first, make } from './elements.js'
import { factsInWords, pathOfEntry, summaryOf } from './found-entry.js'
import { home } from './home-address.js'
import { say } from './say.js'
import { readLetter, searchFiles } from './search-files.js'

/** @type {import('#search/search-index.js').LetterAnswers} */
const NOTHING_KNOWN = { entries: [], answers: {} }

for (const form of all('form.find')) offerResults(form)
// What every question needs comes while the first letters are typed; what fails is asked for again then.
searchFiles().catch(() => {})

/** A field with a list to choose from, as the ARIA practices say: arrows choose, Enter opens, Escape closes. @param {HTMLElement} form */
function offerResults(form) {
  const field = /** @type {HTMLInputElement | null} */ (first('input', form))
  if (!field) return
  const list = make('ul', { id: `${field.id || 'find'}-results`, className: 'find-results', hidden: true })
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', say`Results`)
  const status = make('p', { className: 'sr-only' })
  status.setAttribute('role', 'status')
  form.append(list, status)
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  }))
    field.setAttribute(name, value)
  let asked = 0
  let chosen = -1

  const close = () => {
    list.hidden = true
    field.setAttribute('aria-expanded', 'false')
    choose(-1)
  }

  /** @param {number} number */
  const choose = (number) => {
    chosen = number
    for (const [at, option] of all('[role=option]', list).entries())
      option.setAttribute('aria-selected', String(at === chosen))
    const option = all('[role=option]', list)[chosen]
    option?.scrollIntoView({ block: 'nearest' })
    if (option) field.setAttribute('aria-activedescendant', option.id)
    else field.removeAttribute('aria-activedescendant')
  }

  const search = async () => {
    const question = field.value.trim()
    const turn = ++asked
    if (question === '') return close()
    try {
      const answers = await answerOf(question)
      if (turn !== asked) return
      const options = answers.entries.map((entry, at) => {
        const href = String(new URL(pathOfEntry(entry, question), home))
        return option(
          href,
          `${list.id}-${at}`,
          entry.title,
          [entry.id, factsInWords(entry)].filter(Boolean).join(' · '),
        )
      })
      const whole = String(new URL(`search.html?${new URLSearchParams({ q: question })}`, home))
      const summary = summaryOf(answers, question)
      options.push(option(whole, `${list.id}-all`, answers.count > 0 ? say`All results` : say`What to try`, summary))
      list.replaceChildren(...options)
      list.hidden = false
      field.setAttribute('aria-expanded', 'true')
      choose(-1)
      status.textContent = summary
    } catch {
      if (turn === asked) close()
    }
  }

  field.addEventListener('input', search)
  field.addEventListener('keydown', (event) => {
    const options = all('[role=option]', list)
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault()
      close()
    } else if (list.hidden) return
    else if (event.key === 'ArrowDown') move(event, chosen + 1 < options.length ? chosen + 1 : 0)
    else if (event.key === 'ArrowUp') move(event, chosen > 0 ? chosen - 1 : options.length - 1)
    else if (event.key === 'Enter') open(event, options[chosen])
  })
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) close()
  })

  /** @param {KeyboardEvent} event @param {HTMLElement | undefined} option nothing: the form asks for all results */
  function open(event, option) {
    if (!option) return
    event.preventDefault()
    location.href = option.dataset.href ?? ''
  }

  /** @param {KeyboardEvent} event @param {number} number */
  function move(event, number) {
    event.preventDefault()
    choose(number)
  }

  if (field.value) search()
}

/** @param {string} question */
async function askWhole(question) {
  return answerQuery(await searchFiles(), question)
}

/** One or two letters have their answer in a small file; what longer questions need comes meanwhile. @param {string} question */
async function answerOf(question) {
  const [letter = ''] = question.toLowerCase()
  const { entries, answers: known } = /^[a-z]{1,2}$/i.test(question) ? await readLetter(letter) : NOTHING_KNOWN
  const answer = known[question.toLowerCase()]
  if (answer) {
    // Of one letter, it would be most of the index, and keep others waiting.
    if (question.length > 1) askWhole(question).catch(() => {})
    return { count: answer.count, unknown: [], entries: answer.first.flatMap((number) => entries[number] ?? []) }
  }
  const { found, ...answers } = await askWhole(question)
  return { ...answers, entries: found.slice(0, MOST_OFFERED).map(({ entry }) => entry), count: found.length }
}

/** @param {string} href @param {string} id @param {string} title @param {string} facts */
function option(href, id, title, facts) {
  const item = make('li', { id })
  item.setAttribute('role', 'option')
  item.setAttribute('aria-selected', 'false')
  item.dataset.href = href
  item.append(make('bdi', { textContent: title }), make('span', { className: 'quiet', textContent: facts }))
  // Before the field loses the focus, which closes the list.
  item.addEventListener('mousedown', (event) => event.preventDefault())
  item.addEventListener('click', () => {
    location.href = href
  })
  return item
}
