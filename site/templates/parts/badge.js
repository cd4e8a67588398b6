import { html } from '../html.js'

/** A state in words, with a mark whose shape says it, too. @param {string} name @param {string} [label] */
export function badge(name, label = name) {
  const kind = name.toLowerCase().replaceAll(' ', '-')
  return html`<span class="badge ${kind}">${label}</span>`
}
