// Filters and sorts a register. Without it, the register is a plain table.
import { first, make } from './elements.js'
import { addFilters, keepInAddress } from './filters.js'

/** @typedef {import('./filters.js').Item} Item */
/** @typedef {(name: string, isDown: boolean) => void} Sort */

const table = /** @type {HTMLTableElement | null} */ (first('table.register'))
const body = table?.tBodies[0]
const tools = first('.register-tools')
if (table && body && tools) addControls(table, body, tools)

/** @param {HTMLTableElement} table @param {HTMLTableSectionElement} body @param {HTMLElement} tools */
function addControls(table, body, tools) {
  const headers = [...(table.tHead?.rows[0]?.cells ?? [])]
  const labels = headers.map(({ textContent }) => textContent ?? '')
  const names = labels.map((label) => label.toLowerCase())
  const items = [...body.rows].map((row) => readRow(row, names))
  const choices = (table.dataset.choices || '')
    .split(' ')
    .filter(Boolean)
    .map((index) => ({ name: names[Number(index)] ?? '', label: labels[Number(index)] ?? '' }))
  if (items.some(({ values }) => values.show)) choices.push({ name: 'show', label: 'Open and complete' })
  addFilters(tools, items, choices)

  /** @type {Sort} */
  const sort = (name, isDown) => sortBy(names.indexOf(name), name, isDown, headers, body, items)
  /** @type {Sort} */
  const sortAndKeep = (name, isDown) => {
    sort(name, isDown)
    keepInAddress([['sort', `${isDown ? '-' : ''}${name}`]])
  }
  for (const [index, header] of headers.entries()) makeSortable(header, names[index] ?? '', sortAndKeep)
  first('form', tools)?.append(makeSortChoice(labels, names, sortAndKeep))
  const asked = new URLSearchParams(location.search).get('sort') ?? ''
  const name = asked.replace(/^-/, '')
  if (names.includes(name)) sort(name, asked.startsWith('-'))
}

/** What a row can be chosen and sorted by. @param {HTMLTableRowElement} row @param {readonly string[]} names @returns {Item} */
function readRow(row, names) {
  /** @type {Record<string, readonly string[]>} */
  const values = {}
  /** @type {Record<string, string>} */
  const days = {}
  for (const [index, name] of names.entries()) {
    const cell = row.cells[index]
    values[name] = [cell?.textContent?.trim() ?? '']
    const day = cell?.querySelector('time')?.dateTime
    if (day) days[name] = day
  }
  if (row.dataset.show) values.show = [row.dataset.show]
  return { element: row, values, days }
}

/** @param {HTMLTableCellElement} header @param {string} name @param {Sort} sort */
function makeSortable(header, name, sort) {
  const button = make('button', { type: 'button' })
  button.append(...header.childNodes)
  header.append(button)
  button.addEventListener('click', () => sort(name, header.getAttribute('aria-sort') === 'ascending'))
}

/** On a phone there are no headers to press. @param {readonly string[]} labels @param {readonly string[]} names @param {Sort} sort */
function makeSortChoice(labels, names, sort) {
  const select = make('select', { className: 'sort-choice' })
  select.setAttribute('aria-label', 'Sort by')
  select.add(new Option('Sort by', ''))
  for (const [index, label] of labels.entries()) select.add(new Option(label, names[index]))
  select.addEventListener('input', (event) => {
    event.stopPropagation()
    if (select.value) sort(select.value, false)
  })
  return select
}

/**
 * @param {number} index of the column
 * @param {string} name
 * @param {boolean} isDown
 * @param {readonly Element[]} headers
 * @param {Element} body
 * @param {readonly Item[]} items
 */
function sortBy(index, name, isDown, headers, body, items) {
  for (const other of headers) other.removeAttribute('aria-sort')
  headers[index]?.setAttribute('aria-sort', isDown ? 'descending' : 'ascending')
  const order = new Intl.Collator('en', { numeric: true }).compare
  const keyOf = (/** @type {Item} */ { values, days }) => days[name] ?? values[name]?.[0] ?? ''
  const sorted = [...items].sort((a, b) => {
    const [first, second] = [keyOf(a), keyOf(b)]
    if (first === '' || second === '') return first === second ? 0 : first === '' ? 1 : -1
    return order(first, second) * (isDown ? -1 : 1)
  })
  body.append(...sorted.map(({ element }) => element))
}
