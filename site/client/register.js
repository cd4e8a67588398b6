// Filters and sorts a register. Without it, the register is a plain table.
const table = document.querySelector('table.register')
const tools = document.querySelector('.register-tools')
if (table && tools) addControls(table, tools)

function addControls(table, tools) {
  const headers = [...table.tHead.rows[0].cells]
  const labels = headers.map(({ textContent }) => textContent)
  const names = labels.map((label) => label.toLowerCase())
  const items = [...table.tBodies[0].rows].map((row) => readRow(row, names))
  const choices = (table.dataset.choices || '')
    .split(' ')
    .filter(Boolean)
    .map((index) => ({ name: names[index], label: labels[index] }))
  if (items.some(({ values }) => values.show)) choices.push({ name: 'show', label: 'Open and complete' })
  globalThis.addFilters(tools, items, choices)

  const sort = (name, isDown) => sortBy(headers[names.indexOf(name)], name, isDown, headers, table.tBodies[0], items)
  const sortAndKeep = (name, isDown) => {
    sort(name, isDown)
    globalThis.keepInAddress([['sort', `${isDown ? '-' : ''}${name}`]])
  }
  for (const [index, header] of headers.entries()) makeSortable(header, names[index], sortAndKeep)
  tools.querySelector('form').append(makeSortChoice(labels, names, sortAndKeep))
  const [sign, name] = (new URLSearchParams(location.search).get('sort') ?? '').match(/^(-?)(.*)$/).slice(1)
  if (names.includes(name)) sort(name, sign === '-')
}

/** What a row can be chosen and sorted by. */
function readRow(row, names) {
  const values = {}
  const days = {}
  for (const [index, name] of names.entries()) {
    const cell = row.cells[index]
    values[name] = [cell?.textContent.trim() ?? '']
    const day = cell?.querySelector('time')?.dateTime
    if (day) days[name] = day
  }
  if (row.dataset.show) values.show = [row.dataset.show]
  return { element: row, values, days }
}

function makeSortable(header, name, sort) {
  const button = Object.assign(document.createElement('button'), { type: 'button' })
  button.append(...header.childNodes)
  header.append(button)
  button.addEventListener('click', () => sort(name, header.getAttribute('aria-sort') === 'ascending'))
}

/** On a phone there are no headers to press. */
function makeSortChoice(labels, names, sort) {
  const select = Object.assign(document.createElement('select'), { className: 'sort-choice' })
  select.setAttribute('aria-label', 'Sort by')
  select.add(new Option('Sort by', ''))
  for (const [index, label] of labels.entries()) select.add(new Option(label, names[index]))
  select.addEventListener('input', (event) => {
    event.stopPropagation()
    if (select.value) sort(select.value, false)
  })
  return select
}

function sortBy(header, name, isDown, headers, body, items) {
  for (const other of headers) other.removeAttribute('aria-sort')
  header.setAttribute('aria-sort', isDown ? 'descending' : 'ascending')
  const order = new Intl.Collator('en', { numeric: true }).compare
  const keyOf = ({ values, days }) => days[name] ?? values[name]?.[0] ?? ''
  const sorted = [...items].sort((a, b) => {
    const [first, second] = [keyOf(a), keyOf(b)]
    if (first === '' || second === '') return first === second ? 0 : first === '' ? 1 : -1
    return order(first, second) * (isDown ? -1 : 1)
  })
  body.append(...sorted.map(({ element }) => element))
}
