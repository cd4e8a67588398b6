import { html, safe } from '../html.js'
import { badge } from './badge.js'
import { link } from './link.js'
import { ownDirection } from './own-direction.js'
import { searched } from './searched.js'
import { TONES } from './tones.js'

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
      return group(page, view.sheet)
    case 'mark':
      return mark(view)
    case 'cards':
      return cards(page, view.cards, view.areSignatures)
    case 'calendar':
      return calendar(page, view)
    case 'entries':
      return entries(page, view.entries)
    case 'table':
      return table(page, view.columns, view.rows)
    default:
      if (!ownDirection(view.text) && !view.retiresOn) return html`${view.text}`
      return html`<span${ownDirection(view.text)}${view.retiresOn && html` data-retired-from="${view.retiresOn}"`}>${view.text}</span>`
  }
}

/** Fields with their names in words; the schema's description explains each. @param {Page} page @param {readonly FieldView[]} all */
function fields(page, all) {
  return html`<dl class="fields">${all.map(
    (field) => html`
<div${isWide(field.value) && html` class="wide-field"`}><dt>${field.label}</dt>
<dd>${value(page, field.value)}</dd></div>`,
  )}
</dl>`
}

/** @param {Page} page @param {readonly ValueView[]} items */
function list(page, items) {
  const isShort = items.every((item) => item.kind === 'link')
  if (items.length === 1) return value(page, /** @type {ValueView} */ (items[0]))
  return html`<ul class="${isShort ? 'values inline' : 'values'}">${items.map((item) => html`<li>${value(page, item)}</li>`)}</ul>`
}

/** @param {Page} page @param {readonly string[]} columns @param {readonly (readonly ValueView[])[]} rows */
function table(page, columns, rows) {
  return html`<div class="wide" tabindex="0" role="group" aria-label="${page.say`Table`}"><table>
<thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${value(page, cell)}</td>`)}</tr>`)}</tbody>
</table></div>`
}

/** Records that are in this document, each with an address of its own. @param {Page} page @param {readonly import('../../../scripts/site/views/field-view.js').EntryView[]} all */
function entries(page, all) {
  return html`<div class="entries">${all.map(
    (entry) => html`
<section class="entry" id="${entry.anchor}"${searched({ kind: 'record', id: entry.id, title: entry.title })} aria-labelledby="${entry.anchor}-title">
<h3 id="${entry.anchor}-title"><span${ownDirection(entry.title)}>${entry.title}</span> <a class="id" href="#${entry.anchor}">${entry.id}</a></h3>
${sheet(page, entry.sheet, 'h4')}${proof(page, entry.proof)}</section>`,
  )}</div>`
}

/** @param {ValueView} view @returns {boolean} */
function isWide(view) {
  if (view.kind === 'text') return view.text.length > 70
  if (view.kind === 'list') return view.items.some((item) => item.kind === 'group' || isWide(item))
  return ['table', 'group', 'entries', 'cards', 'calendar'].includes(view.kind)
}

/** @typedef {import('../../../scripts/site/views/field-view.js').Sheet} Sheet */

/**
 * The fields of a record, as a story with short facts before it. What only some want to know is folded away.
 *
 * @param {Page} page
 * @param {Sheet} view
 * @param {'h2' | 'h4'} level of the headings
 */
export function sheet(page, { story, facts, details }, level = 'h2') {
  const hasMore = story.length + facts.length > 0
  return html`${facts.length > 0 && fields(page, facts)}${story.map(
    (field) => html`
<section class="told">${level === 'h2' ? html`<h2>${field.label}</h2>` : html`<h4>${field.label}</h4>`}
${value(page, field.value)}</section>`,
  )}${details.length > 0 && (hasMore ? folded(page.say`Details`, fields(page, details)) : fields(page, details))}`
}

/** Ids, checksums and times. @param {Page} page @param {readonly FieldView[]} all */
export function proof(page, all) {
  return all.length > 0 && html`<div data-search-skip>${folded(page.say`Proof`, fields(page, all), 'proof')}</div>`
}

/** @param {string} name @param {import('../html.js').Markup} content */
function folded(name, content, kind = 'more') {
  return html`<details class="${kind}"><summary>${name}</summary>${content}</details>`
}

/** @param {import('../../../scripts/site/views/field-view.js').Mark} one */
function mark({ text, tone }) {
  return badge(TONES[tone], text)
}

/** Fields that belong together. What says most needs no name. @param {Page} page @param {Sheet} view */
function group(page, view) {
  const { heading, marks, story, facts, details } = view
  const [first, ...others] = facts
  if (first && others.length + marks.length + story.length + details.length === 0 && !heading)
    return value(page, first.value)
  return html`${head(page, view, view.work?.due && open(page, view.work.due, 'open'))}${told(page, story)}${line(page, facts)}${
    details.length > 0 && (story.length > 0 ? folded(page.say`Details`, fields(page, details)) : fields(page, details))
  }`
}

/** @param {Page} page @param {Sheet} view @param {unknown} [state] */
function head(page, { heading, marks }, state) {
  if (!heading && marks.length === 0 && !state) return false
  return html`<p class="sheet-head">${heading && html`<strong>${value(page, heading)}</strong> `}${marks.map(mark)}${state}</p>`
}

/** @param {Page} page @param {readonly FieldView[]} story */
function told(page, story) {
  return story.map(({ value: one }) =>
    one.kind === 'text' || one.kind === 'link' ? html`<p>${value(page, one)}</p>` : value(page, one),
  )
}

/** Short facts, one after another. @param {Page} page @param {readonly FieldView[]} facts @param {unknown} [state] before them */
function line(page, facts, state) {
  if (facts.length === 0 && !state) return false
  const shown = facts.map(
    (one) =>
      html`<div${isWide(one.value) && html` class="wide-field"`}><dt>${one.label}</dt> <dd>${value(page, one.value)}</dd></div> `,
  )
  return html`<div class="sheet-facts">${state}${shown.length > 0 && html`<dl>${shown}</dl>`}</div>`
}

/** @param {Page} page @param {readonly Sheet[]} all @param {boolean} areSignatures */
function cards(page, all, areSignatures) {
  return html`<ol class="${areSignatures ? 'sheets signatures' : 'sheets'}">${all.map(
    (one) => html`
<li class="sheet">${card(page, one, 'open')}</li>`,
  )}</ol>`
}

/** @param {Page} page @param {Sheet} view @param {Waiting} waiting */
function card(page, view, waiting) {
  const { story, facts, details } = view
  return html`${head(page, view)}${told(page, story)}${line(page, facts, state(page, view, waiting))}${details.length > 0 && folded(page.say`Details`, fields(page, details))}`
}

/** Of something to do. @param {Page} page @param {Sheet} view @param {Waiting} waiting */
function state(page, { marks, work }, waiting) {
  if (!work) return false
  return work.due ? open(page, work.due, waiting) : marks.length === 0 && badge('closed', page.say`Done`)
}

/** What is said of what is not due yet. @typedef {'open' | 'planned'} Waiting */

/** That it is late shows on the day it is read. @param {Page} page @param {string} due @param {Waiting} waiting */
function open({ say }, due, waiting) {
  return html`<span data-hide-after="${due}">${waiting === 'open' ? badge('open', say`Open`) : badge('remark', say`Planned`)}</span><span data-show-after="${due}" hidden>${badge('overdue', say`Overdue`)}</span>`
}

/** A picture of its years, and a list that says the same. @param {Page} page @param {Extract<ValueView, { readonly kind: 'calendar' }>} view */
function calendar(page, { svg, years }) {
  return html`<figure class="chart-figure">${safe(svg)}</figure>
${years.map(
  ({ year, days }) => html`<h3>${year}</h3>
<ol class="sheets days">${days.map(
    ({ on, text, sheet: one }) => html`
<li class="sheet"><time datetime="${on}">${text}</time><div>${card(page, one, 'planned')}</div></li>`,
  )}</ol>`,
)}`
}
