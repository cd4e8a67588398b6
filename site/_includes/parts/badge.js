import { html } from '../html.js'

/**
 * A state in words, with a mark whose shape says it, too.
 *
 * @param {string} name
 * @param {string} [label]
 * @param {string} [retiresOn] the day from which a script says that it is retired
 */
export function badge(name, label = name, retiresOn = undefined) {
  const kind = name.toLowerCase().replaceAll(' ', '-')
  return html`<span class="badge ${kind}"${retiresOn && html` data-retired-from="${retiresOn}"`}>${label}</span>`
}
