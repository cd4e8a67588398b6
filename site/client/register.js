// Filters and sorts a register. Without it, the register is a plain table.
const table = document.querySelector('table.register')
const tools = document.querySelector('.register-tools')
if (table && tools) addControls(table, tools)

function addControls(table, tools) {
  const body = table.tBodies[0]
  const rows = [...body.rows]
  const headers = [...table.tHead.rows[0].cells]
  const search = makeField('input', 'Filter')
  search.type = 'search'
  search.placeholder = 'Filter'
  const selects = (table.dataset.choices || '')
    .split(' ')
    .filter(Boolean)
    .map((index) => makeChoice(rows, headers, Number(index)))
  const form = document.createElement('form')
  form.className = 'filters'
  form.append(search, ...selects.map(({ select }) => select))
  form.addEventListener('submit', (event) => event.preventDefault())
  tools.prepend(form)

  const asked = new URLSearchParams(location.search)
  search.value = asked.get('q') ?? ''
  for (const { select, name } of selects) {
    const wanted = asked.get(name)
    if ([...select.options].some(({ value }) => value === wanted)) select.value = wanted
  }
  const apply = () => filter(rows, search.value, selects, tools.querySelector('.result-count'))
  form.addEventListener('input', apply)
  for (const [index, header] of headers.entries()) makeSortable(header, index, headers, body, rows)
  apply()
}

function makeField(tag, label) {
  const field = document.createElement(tag)
  field.setAttribute('aria-label', label)
  return field
}

function makeChoice(rows, headers, index) {
  const title = headers[index].textContent
  const select = makeField('select', title)
  select.add(new Option(`${title}: all`, ''))
  const values = new Set(rows.map((row) => textOf(row, index)).filter(Boolean))
  for (const value of [...values].sort()) select.add(new Option(value, value))
  return { select, index, name: title.toLowerCase() }
}

function filter(rows, words, selects, count) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  let shown = 0
  for (const row of rows) {
    const text = row.textContent.toLowerCase()
    const fits =
      wanted.every((word) => text.includes(word)) &&
      selects.every(({ select, index }) => select.value === '' || textOf(row, index) === select.value)
    row.hidden = !fits
    if (fits) shown++
  }
  count.textContent =
    shown === rows.length ? `${shown} ${shown === 1 ? 'entry' : 'entries'}` : `${shown} of ${rows.length} entries`
}

function makeSortable(header, index, headers, body, rows) {
  const button = document.createElement('button')
  button.type = 'button'
  button.append(...header.childNodes)
  header.append(button)
  button.addEventListener('click', () => {
    const isDown = header.getAttribute('aria-sort') === 'ascending'
    for (const other of headers) other.removeAttribute('aria-sort')
    header.setAttribute('aria-sort', isDown ? 'descending' : 'ascending')
    const order = new Intl.Collator('en', { numeric: true }).compare
    const key = (row) => row.cells[index].querySelector('time')?.dateTime ?? textOf(row, index)
    const sorted = [...rows].sort((a, b) =>
      key(a) === '' ? 1 : key(b) === '' ? -1 : order(key(a), key(b)) * (isDown ? -1 : 1),
    )
    body.append(...sorted)
  })
}

function textOf(row, index) {
  return row.cells[index]?.textContent.trim() ?? ''
}
