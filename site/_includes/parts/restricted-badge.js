import { html } from '../html.js'
import { lockIcon } from './icons.js'

/** The class of what fewer may read than most. @param {string | undefined} name */
export function restrictedBadge(name) {
  return name && html`<span class="restricted">${lockIcon}${name}</span>`
}
