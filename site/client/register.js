// Filters and sorts tables. Without it, they are plain tables.
import { first, make } from './elements.js'
import { addFilters, keepInAddress } from './filters.js'
import { say } from './say.js'

/** @typedef {import('./filters.js').Item} Item */
/** @typedef {{ readonly id: string, readonly label: string, readonly header: HTMLTableCellElement }} Column */
/** @typedef {(column: Column, isDown: boolean) => void} Sort */

/** A table of thousands is slow to lay out, and is not read to its end. The style sheet begins with as many. */
const STEP = 200

const table = /** @type {HTMLTableElement | null} */ (first('table.register'))
const body = table?.tBodies[0]
const tools = first('.register-tools')
if (table && body && tools) addControls(table, body, tools)

/** @param {HTMLTableElement} table @param {HTMLTableSectionElement} body @param {HTMLElement} tools */
function addControls(table, body, tools) {
  const columns = [...(table.tHead?.rows[0]?.cells ?? [])].map((header) => ({
    id: header.dataset.column ?? '',
    label: header.textContent ?? '',
    header,
  }))
  const places = new Map(columns.map(({ id }, place) => [id, place]))
  const items = [...body.rows].map((row) => itemOf(row, places))
  const choices = columns.map(({ id, label, header }) => ({ id, label, isListed: header.hasAttribute('data-choice') }))
  const steps = showInSteps(table, body, items)
  addFilters(tools, items, choices, () => steps.show(STEP))
  steps.named?.scrollIntoView()

  const shown = columns.filter(({ header }) => !header.hidden)
  /** @type {Sort} */
  const sort = (column, isDown) => steps.reorder(sortBy(column, isDown, columns, items))
  /** @type {Sort} */
  const sortAndKeep = (column, isDown) => {
    sort(column, isDown)
    keepInAddress([['sort', `${isDown ? '-' : ''}${column.id}`]])
  }
  for (const column of shown) makeSortable(column, sortAndKeep)
  first('form', tools)?.append(makeSortChoice(shown, sortAndKeep))
  const asked = new URLSearchParams(location.search).get('sort') ?? ''
  const column = shown.find(({ id }) => id === asked.replace(/^-/, ''))
  if (column) sort(column, asked.startsWith('-'))
}

/**
 * Shows the first rows, and more of them on demand; all on paper. The others are not in the document, so that they cost
 * nothing. Where the address names a row, it is among those that are shown.
 *
 * @param {HTMLTableElement} table
 * @param {HTMLTableSectionElement} body
 * @param {readonly Item[]} items
 */
function showInSteps(table, body, items) {
  let inOrder = items
  let most = STEP
  const named = /** @type {HTMLElement} */ (document.getElementById(decodeURIComponent(location.hash.slice(1))))
  const more = make('button', { type: 'button', className: 'more-rows', hidden: true })
  table.parentElement?.after(more)
  const fill = (/** @type {number} */ count) => {
    const fitting = inOrder.map(({ element }) => element).filter((row) => !row.hidden)
    const rows = fitting.slice(0, Math.max(count, fitting.indexOf(named) + 1))
    const { rows: before } = body
    if (rows.length !== before.length || rows.some((row, index) => row !== before[index])) {
      const filled = make('tbody')
      for (const row of rows) filled.append(row)
      body.replaceWith(filled)
      body = filled
    }
    return fitting.length - rows.length
  }
  const show = (/** @type {number} */ count) => {
    most = count
    const left = fill(most)
    more.hidden = left === 0
    more.textContent = say`Show ${Math.min(left, STEP)} more of ${left}`
  }
  more.addEventListener('click', () => show(most + STEP))
  table.classList.add('in-steps')
  addEventListener('beforeprint', () => fill(Number.POSITIVE_INFINITY))
  addEventListener('afterprint', () => fill(most))
  return {
    named,
    show,
    reorder: (/** @type {readonly Item[]} */ sorted) => {
      inOrder = sorted
      show(most)
    },
  }
}

/** What a row can be chosen and sorted by. @param {HTMLTableRowElement} row @param {ReadonlyMap<string, number>} places of the columns, by their ids @returns {Item} */
function itemOf(row, places) {
  const cellOf = (/** @type {string} */ id) => row.cells[places.get(id) ?? -1]
  return {
    element: row,
    valuesOf: (id) => {
      const cell = cellOf(id)
      const label = cell?.textContent?.trim() ?? ''
      return [{ id: cell?.dataset.value ?? label, label }]
    },
    dayOf: (id) => cellOf(id)?.querySelector('time')?.dateTime ?? '',
  }
}

/** @param {Column} column @param {Sort} sort */
function makeSortable(column, sort) {
  const { header } = column
  const button = make('button', { type: 'button' })
  button.append(...header.childNodes)
  header.dataset.label = column.label
  header.append(button)
  button.addEventListener('click', () => sort(column, header.getAttribute('aria-sort') === 'ascending'))
}

/** On a phone there are no headers to press. @param {readonly Column[]} columns @param {Sort} sort */
function makeSortChoice(columns, sort) {
  const select = make('select', { className: 'sort-choice' })
  select.setAttribute('aria-label', say`Sort by`)
  select.add(new Option(say`Sort by`, ''))
  for (const { id, label } of columns) select.add(new Option(label, id))
  select.addEventListener('input', (event) => {
    event.stopPropagation()
    const column = columns.find(({ id }) => id === select.value)
    if (column) sort(column, false)
  })
  return select
}

/**
 * @param {Column} column
 * @param {boolean} isDown
 * @param {readonly Column[]} columns
 * @param {readonly Item[]} items
 */
function sortBy({ id, header }, isDown, columns, items) {
  for (const other of columns) other.header.removeAttribute('aria-sort')
  header.setAttribute('aria-sort', isDown ? 'descending' : 'ascending')
  const isNumber = header.hasAttribute('data-number')
  const keyOf = (/** @type {Item} */ { valuesOf, dayOf }) =>
    dayOf(id) || (valuesOf(id)[0]?.[isNumber ? 'id' : 'label'] ?? '')
  const keys = new Map(items.map((item) => [item, keyOf(item)]))
  const inOrder = [...new Set(keys.values())].sort(
    isNumber ? (a, b) => Number(a) - Number(b) : new Intl.Collator(say.language.code, { numeric: true }).compare,
  )
  const ranks = new Map(inOrder.map((key, rank) => [key, isDown ? -rank : rank]))
  const rankOf = (/** @type {Item} */ item) => ranks.get(keys.get(item) ?? '') ?? 0
  const isSaid = (/** @type {Item} */ item) => keys.get(item) !== ''
  return [...items.filter(isSaid).sort((a, b) => rankOf(a) - rankOf(b)), ...items.filter((item) => !isSaid(item))]
}
