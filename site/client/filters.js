// What registers and lists share: fields to choose by. The choice is part of the address, so that it can be sent on.
const MONTH = { month: 'long', year: 'numeric', timeZone: 'UTC' }
const DAY = { day: 'numeric', ...MONTH }

/**
 * Puts filters before a list and hides what does not fit.
 *
 * tools: the element before the list, with a .result-count
 * items: { element, values: { name: [text] }, days: { name: YYYY-MM-DD } }
 * choices: { name, label } of what is chosen from a list; days are only asked for in the address
 */
globalThis.addFilters = (tools, items, choices) => {
  const asked = new URLSearchParams(location.search)
  const search = makeSearch(asked.get('q') ?? '')
  const selects = choices.map((choice) => makeChoice(choice, items, asked.get(choice.name)))
  const dayNames = new Set(items.flatMap(({ days }) => Object.keys(days)))
  const spans = [...dayNames].flatMap((name) => (asked.get(name) ? [makeSpan(name, asked.get(name))] : []))
  const clear = makeButton('Show all', 'clear')
  const form = document.createElement('form')
  form.className = 'filters'
  form.append(search, ...selects, ...spans.map(({ button }) => button), clear)
  form.addEventListener('submit', (event) => event.preventDefault())
  tools.prepend(form)

  const texts = new Map(items.map(({ element }) => [element, element.textContent.toLowerCase()]))
  const count = tools.querySelector('.result-count')
  const [one, many] = (count.dataset.nouns ?? 'entry entries').split(' ')

  function apply() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean)
    const active = spans.filter(({ button }) => button.isConnected)
    let shown = 0
    for (const { element, values, days } of items) {
      const fits =
        words.every((word) => texts.get(element).includes(word)) &&
        selects.every(({ value, name }) => value === '' || (values[name] ?? []).includes(value)) &&
        active.every(({ name, fits }) => fits(days[name] ?? ''))
      element.hidden = !fits
      if (fits) shown++
    }
    for (const group of document.querySelectorAll('[data-group]'))
      group.hidden = !group.querySelector('[data-item]:not([hidden])')
    const all = items.length
    count.textContent = `${shown === all ? shown : `${shown} of ${all}`} ${all === 1 ? one : many}`
    const chosen = [['q', search.value.trim()], ...selects.map(({ name, value }) => [name, value])]
    for (const { name, span } of active) chosen.push([name, span])
    clear.hidden = chosen.every(([, value]) => !value)
    globalThis.keepInAddress(chosen)
  }

  form.addEventListener('input', apply)
  for (const { button } of spans)
    button.addEventListener('click', () => {
      button.remove()
      apply()
      search.focus()
    })
  clear.addEventListener('click', () => {
    for (const field of [search, ...selects]) field.value = ''
    for (const { button } of spans) button.remove()
    apply()
    search.focus()
  })
  apply()
}

/** Sets what is given, and leaves the rest of the address as it is. */
globalThis.keepInAddress = (pairs) => {
  if (location.protocol === 'file:') return
  const kept = new URLSearchParams(location.search)
  for (const [name, value] of pairs) value ? kept.set(name, value) : kept.delete(name)
  const query = String(kept)
  try {
    history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`)
  } catch {
    // Some browsers refuse what changes too often; the next change keeps it.
  }
}

function makeSearch(value) {
  const field = document.createElement('input')
  field.setAttribute('aria-label', 'Filter')
  return Object.assign(field, { type: 'search', placeholder: 'Filter', value })
}

function makeChoice({ name, label }, items, asked) {
  const select = Object.assign(document.createElement('select'), { name })
  select.setAttribute('aria-label', label)
  select.add(new Option(`${label}: all`, ''))
  const values = new Set(items.flatMap(({ values }) => values[name] ?? []).filter(Boolean))
  const order = new Intl.Collator('en', { numeric: true }).compare
  for (const value of [...values].sort(order)) select.add(new Option(value, value))
  if (values.has(asked)) select.value = asked
  return select
}

/** A month such as 2027-03, or a time such as ..2026-11-21 or 2026-08-01..2026-11-21; can only be taken away. */
function makeSpan(name, span) {
  const [from, to] = span.includes('..') ? span.split('..') : []
  const fits =
    from === undefined ? (day) => day.startsWith(span) : (day) => day !== '' && day >= from && (to === '' || day <= to)
  const words =
    from === undefined
      ? inWords(span)
      : [from && `from ${inWords(from)}`, to && `until ${inWords(to)}`].filter(Boolean).join(' ')
  const button = makeButton(`${name.charAt(0).toUpperCase()}${name.slice(1)}: ${words}`, 'chip')
  button.setAttribute('aria-label', `${button.textContent}. Take this filter away`)
  return { name, span, fits, button }
}

function inWords(day) {
  const date = new Date(`${day}${day.length === 7 ? '-01' : ''}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  return date.toLocaleDateString('en-GB', day.length === 7 ? MONTH : DAY)
}

function makeButton(text, className) {
  return Object.assign(document.createElement('button'), { type: 'button', className, textContent: text })
}
