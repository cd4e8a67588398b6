// Filters a list whose entries say in data attributes what they can be chosen by. Without it, the list is whole.
import { all, first } from './elements.js'
import { addFilters } from './filters.js'

const tools = first('.list-tools')

if (tools) {
  const choices = (tools.dataset.choices || '')
    .split('|')
    .filter(Boolean)
    .map((label) => ({ label, name: label.toLowerCase() }))
  const items = all('[data-item]').map((element) => ({
    element,
    values: Object.fromEntries(choices.map(({ name }) => [name, (element.dataset[name] ?? '').split('|')])),
    days: {},
  }))
  addFilters(tools, items, choices)
}
