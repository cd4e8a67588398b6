// Filters a list whose entries say in data attributes what they can be chosen by. Without it, the list is whole.
const tools = document.querySelector('.list-tools')

if (tools) {
  const choices = (tools.dataset.choices || '')
    .split('|')
    .filter(Boolean)
    .map((label) => ({ label, name: label.toLowerCase() }))
  const items = [...document.querySelectorAll('[data-item]')].map((element) => ({
    element,
    values: Object.fromEntries(choices.map(({ name }) => [name, (element.dataset[name] ?? '').split('|')])),
    days: {},
  }))
  globalThis.addFilters(tools, items, choices)
}
