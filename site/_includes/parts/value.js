import { html } from '../html.js'
import { link } from './link.js'
import { searched } from './searched.js'

/** @typedef {import('../../../scripts/site/views/field-view.js').ValueView} ValueView */
/** @typedef {import('../../../scripts/site/views/field-view.js').FieldView} FieldView */
/** @typedef {import('./link.js').Page} Page */

/** A value as its schema says it is to be shown. @param {Page} page @param {ValueView} view @returns {import('../html.js').Markup} */
export function value(page, view) {
  switch (view.kind) {
    case 'date':
      return html`<time datetime="${view.date}">${view.text}</time>`
    case 'link':
      return link(page, view.link)
    case 'outside':
      return html`<a class="outside" href="${view.url}" rel="noopener noreferrer">${view.url}</a>`
    case 'list':
      return list(page, view.items)
    case 'group':
      return group(page, view.fields)
    case 'entries':
      return entries(page, view.entries)
    case 'table':
      return table(page, view.columns, view.rows)
    default:
      return html`<span dir="auto"${view.retiresOn && html` data-retired-from="${view.retiresOn}"`}>${view.text}</span>`
  }
}

/** Fields with their names in words; the schema's description explains each. @param {Page} page @param {readonly FieldView[]} all */
export function fields(page, all) {
  return html`<dl class="fields">${all.map(
    (field) => html`
<div${isWide(field.value) && html` class="wide-field"`}><dt${field.meaning && html` title="${field.meaning}"`}>${field.label}</dt>
<dd>${value(page, field.value)}</dd></div>`,
  )}
</dl>`
}

/** A single field needs no name. @param {Page} page @param {readonly FieldView[]} all */
function group(page, all) {
  const [first, ...others] = all
  return first && others.length === 0 ? value(page, first.value) : fields(page, all)
}

/** @param {Page} page @param {readonly ValueView[]} items */
function list(page, items) {
  const isShort = items.every((item) => item.kind === 'link')
  if (items.length === 1) return value(page, /** @type {ValueView} */ (items[0]))
  return html`<ul class="${isShort ? 'values inline' : 'values'}">${items.map((item) => html`<li>${value(page, item)}</li>`)}</ul>`
}

/** @param {Page} page @param {readonly string[]} columns @param {readonly (readonly ValueView[])[]} rows */
function table(page, columns, rows) {
  return html`<div class="wide" tabindex="0" role="group" aria-label="Table"><table>
<thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${value(page, cell)}</td>`)}</tr>`)}</tbody>
</table></div>`
}

/** Records that are in this document, each with an address of its own. @param {Page} page @param {readonly import('../../../scripts/site/views/field-view.js').EntryView[]} all */
function entries(page, all) {
  return html`<div class="entries">${all.map(
    (entry) => html`
<section class="entry" id="${entry.anchor}"${searched({ kind: 'record', id: entry.id, title: entry.title })} aria-labelledby="${entry.anchor}-title">
<h3 id="${entry.anchor}-title"><span dir="auto">${entry.title}</span> <a class="id" href="#${entry.anchor}">${entry.id}</a></h3>
${fields(page, entry.fields)}</section>`,
  )}</div>`
}

/** @param {ValueView} view @returns {boolean} */
function isWide(view) {
  if (view.kind === 'text') return view.text.length > 70
  if (view.kind === 'list') return view.items.some((item) => item.kind === 'group' || isWide(item))
  return view.kind === 'table' || view.kind === 'group' || view.kind === 'entries'
}
