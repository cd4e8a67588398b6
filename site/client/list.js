// Filters a list whose entries say in data attributes what they can be chosen by. Without it, the list is whole.
import { all, first } from './elements.js'
import { addFilters } from './filters.js'

const tools = first('.list-tools')

if (tools) {
  const choices = (tools.dataset.choices || '')
    .split('|')
    .filter(Boolean)
    .map((choice) => ({ ...readValue(choice), isListed: true }))
  const items = all('[data-item]').map((element) => ({
    element,
    valuesOf: (/** @type {string} */ id) => (element.dataset[id] ?? '').split('|').map(readValue),
    dayOf: () => '',
  }))
  addFilters(tools, items, choices)
}

/** @param {string} written `id=label`, or what is both */
function readValue(written) {
  const [id = '', ...label] = written.split('=')
  return { id, label: label.length > 0 ? label.join('=') : id }
}
