import { html, safe } from '../html.js'
import { badge } from './badge.js'
import { TONES } from './tones.js'
import { value } from './value.js'

/** @typedef {import('../../../scripts/site/views/figures/figures-view.js').FiguresView} FiguresView */
/** @typedef {import('../../../scripts/site/views/figures/figures-view.js').ChartView} ChartView */
/** @typedef {import('./link.js').Page} Page */

/** What the numbers come to: a few in large, and the charts. @param {Page} page @param {FiguresView | undefined} view @param {string} [name] what assistive technology calls them */
export function figures(page, view, name = page.say`Figures`) {
  if (!view) return false
  return html`<section class="numbers" aria-label="${name}">
<dl class="figures">${view.highlights.map(
    ({ label, text, note, tone }) =>
      html`<div><dt>${label}</dt><dd>${tone ? badge(TONES[tone], text) : text}${note && html` <small>${note}</small>`}</dd></div>
`,
  )}</dl>
${view.charts.map((one) => chartFigure(page, one))}</section>`
}

/** A picture with what it shows in words and as a table: for those who do not see it, and for every point. @param {Page} page @param {ChartView} chart */
export function chartFigure(page, { title, svg, key, sentences, columns, rows }) {
  return html`<figure class="chart-figure"><figcaption>${title}</figcaption>
${safe(svg)}
${key.length > 0 && html`<ul class="plot-key">${key.map(({ mark, text }) => html`<li>${sample(mark)}${text}</li>`)}</ul>`}
${sentences.map((one) => html`<p>${one}</p>`)}
${
  rows.length > 0 &&
  html`<details><summary>${page.say`The figures as a table`}</summary><div class="wide" tabindex="0" role="group" aria-label="${title}"><table>
<thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map(
    ({ anchor, cells }) => html`
<tr id="${anchor}">${cells.map((cell) => html`<td>${value(page, cell)}</td>`)}</tr>`,
  )}
</tbody></table></div></details>`
}</figure>`
}

/** As it looks in the picture. @param {ChartView['key'][number]['mark']} mark */
function sample(mark) {
  /** @type {Readonly<Record<string, string>>} */
  const shapes = {
    off: '<rect class="dot off" x="8" y="1.500" width="7" height="7"/>',
    ring: '<circle class="ring" cx="12" cy="5" r="4.500"/>',
    dot: '<circle class="dot" cx="12" cy="5" r="3.500"/>',
    open: '<circle class="dot open" cx="12" cy="5" r="3.500"/>',
  }
  return html`<svg class="plot" width="24" height="10" aria-hidden="true">${safe(shapes[mark] ?? `<path class="${mark}" d="M0 5H24"/>`)}</svg>`
}
