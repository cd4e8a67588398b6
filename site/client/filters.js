// What registers and lists share: fields to choose by. The choice is part of the address, so that it can be sent on.
import { all as allOf, first, make } from './elements.js'
import { say } from './say.js'

/** @typedef {{ readonly id: string, readonly label: string }} Value the address has its id, people read its label */
/** @typedef {{ readonly element: HTMLElement, readonly valuesOf: (id: string) => readonly Value[], readonly dayOf: (id: string) => string }} Item what it says of a choice, read when asked: there may be thousands; a day is `YYYY-MM-DD`, or empty */
/** @typedef {{ readonly id: string, readonly label: string, readonly isListed: boolean }} Choice what is not listed is only asked for in the address */

/**
 * Puts filters before a list and hides what does not fit.
 *
 * @param {HTMLElement} tools the element before the list, with a place for .filters and a .result-count
 * @param {readonly Item[]} items
 * @param {readonly Choice[]} choices
 * @param {() => void} [changed] called after each choice
 */
export function addFilters(tools, items, choices, changed = () => {}) {
  const asked = new URLSearchParams(location.search)
  const search = makeSearch(asked.get('q') ?? '')
  const selects = choices
    .filter(({ isListed }) => isListed)
    .map((choice) => makeChoice(choice, items, asked.get(choice.id) ?? ''))
  const chips = choices
    .filter(({ isListed }) => !isListed)
    .flatMap((choice) => makeChip(choice, items, asked.get(choice.id) ?? ''))
  const clear = makeButton(say`Show all`, 'clear')
  const form = make('form', { className: 'filters' })
  form.append(search, ...selects, ...chips.map(({ button }) => button), clear)
  form.addEventListener('submit', (event) => event.preventDefault())
  first('.filters', tools)?.replaceWith(form)

  const { dataset } = document.documentElement
  if (dataset.list) dataset.list = 'chosen'
  /** @type {Map<HTMLElement, string>} */
  const texts = new Map()
  const textOf = (/** @type {HTMLElement} */ element) => {
    const text = texts.get(element) ?? element.textContent?.toLowerCase() ?? ''
    texts.set(element, text)
    return text
  }
  const count = first('.result-count', tools)
  const whole = count?.textContent ?? ''

  function apply() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean)
    const active = chips.filter(({ button }) => button.isConnected)
    let shown = 0
    for (const item of items) {
      const { element, valuesOf } = item
      const fits =
        words.every((word) => textOf(element).includes(word)) &&
        selects.every(({ value, name }) => value === '' || says(valuesOf(name), value)) &&
        active.every(({ fits }) => fits(item))
      element.hidden = !fits
      if (fits) shown++
    }
    for (const group of allOf('[data-group]')) group.hidden = !group.querySelector('[data-item]:not([hidden])')
    const all = items.length
    if (count) count.textContent = shown === all ? whole : say`${shown} of ${whole}`
    const chosen = [
      ['q', search.value.trim()],
      ...selects.map(({ name, value }) => [name, value]),
      ...active.map(({ id, asked }) => [id, asked]),
    ]
    clear.hidden = chosen.every(([, value]) => !value)
    keepInAddress(chosen)
    changed()
  }

  form.addEventListener('input', apply)
  for (const { button } of chips)
    button.addEventListener('click', () => {
      button.remove()
      apply()
      search.focus()
    })
  clear.addEventListener('click', () => {
    for (const field of [search, ...selects]) field.value = ''
    for (const { button } of chips) button.remove()
    apply()
    search.focus()
  })
  apply()
}

/** Sets what is given, and leaves the rest of the address as it is. @param {readonly (readonly (string | undefined)[])[]} pairs */
export function keepInAddress(pairs) {
  if (location.protocol === 'file:') return
  const kept = new URLSearchParams(location.search)
  for (const [name = '', value] of pairs) value ? kept.set(name, value) : kept.delete(name)
  const query = String(kept)
  try {
    history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`)
  } catch {
    // Some browsers refuse what changes too often; the next change keeps it.
  }
}

/** @param {string} value */
function makeSearch(value) {
  const field = make('input', { type: 'search', placeholder: say`Filter`, value })
  field.setAttribute('aria-label', say`Filter`)
  return field
}

/** @param {readonly Value[]} values @param {string} id */
function says(values, id) {
  return values.some((value) => value.id === id)
}

/** @param {Choice} choice @param {readonly Item[]} items @param {string} asked */
function makeChoice({ id: name, label }, items, asked) {
  const select = make('select', { name })
  select.setAttribute('aria-label', label)
  select.add(new Option(say`${label}: all`, ''))
  const values = new Map(items.flatMap(({ valuesOf }) => valuesOf(name).map(({ id, label }) => [id, label])))
  values.delete('')
  const order = new Intl.Collator(say.language.code, { numeric: true }).compare
  for (const [id, text] of [...values].sort(([, a], [, b]) => order(a, b))) select.add(new Option(text, id))
  if (values.has(asked)) select.value = asked
  return select
}

/** What the address asks for and no list offers; can only be taken away. @param {Choice} choice @param {readonly Item[]} items @param {string} asked */
function makeChip({ id, label }, items, asked) {
  if (asked === '') return []
  const hasDays = items.some(({ dayOf }) => dayOf(id) !== '')
  const found = items.flatMap(({ valuesOf }) => valuesOf(id)).find((value) => value.id === asked)
  const { words, fits } = hasDays
    ? span(id, asked)
    : { words: found?.label ?? asked, fits: (/** @type {Item} */ { valuesOf }) => says(valuesOf(id), asked) }
  const button = makeButton(`${label}: ${words}`, 'chip')
  button.setAttribute('aria-label', say`${button.textContent ?? ''}. Take this filter away`)
  return [{ id, asked, fits, button }]
}

/** A month such as 2027-03, or a time such as ..2026-11-21 or 2026-08-01..2026-11-21. @param {string} id @param {string} asked */
function span(id, asked) {
  const [from, to = ''] = asked.includes('..') ? asked.split('..') : []
  const holds = (/** @type {string} */ day) =>
    from === undefined ? day.startsWith(asked) : day !== '' && day >= from && (to === '' || day <= to)
  const words = from === undefined ? inWords(asked) : inSpan(from, to)
  return { words, fits: (/** @type {Item} */ { dayOf }) => holds(dayOf(id)) }
}

/** @param {string} from @param {string} to */
function inSpan(from, to) {
  if (from === '' || to === '') return to === '' ? say`from ${inWords(from)}` : say`until ${inWords(to)}`
  return say`from ${inWords(from)} until ${inWords(to)}`
}

/** @param {string} day */
function inWords(day) {
  return day.length === 7 ? say.month(day) : say.date(day)
}

/** @param {string} text @param {string} className */
function makeButton(text, className) {
  return make('button', { type: 'button', className, textContent: text })
}
