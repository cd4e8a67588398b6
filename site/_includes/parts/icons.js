import { html, safe } from '../html.js'

/** @param {string} paths */
const icon = (paths) =>
  safe(`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${paths}</svg>`)

export const searchIcon = icon('<circle cx="11" cy="11" r="7"/><path d="m20 20-3.8-3.8"/>')
/** Says which keys lead to the search, where there is a keyboard. @param {import('./link.js').Say} say */
export const searchKeys = (say) =>
  html`<span class="search-keys" title="${say`/ or Ctrl+K: search`}" aria-hidden="true"><kbd>/</kbd></span>`
export const warningIcon = icon('<path d="M12 3.5 2.8 19.5h18.4z"/><path d="M12 10v4.5M12 17.4v.1"/>')
export const clockIcon = icon('<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.2 2"/>')
export const pencilIcon = icon('<path d="M4 20l1-4.5L16.5 4 20 7.500 8.500 19z"/>')
export const commentIcon = icon('<path d="M4 5h16v11H10l-4.500 4v-4H4z"/>')
export const lockIcon = icon('<rect x="5" y="11" width="14" height="9" rx="1.500"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>')
export const archiveIcon = icon('<path d="M3.500 5h17v4h-17zM5 9v10h14V9M10 13h4"/>')
