/**
 * @template {Element} [Kind=HTMLElement]
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {Kind[]}
 */
export function all(selector, within = document) {
  return [...within.querySelectorAll(selector)].map((element) => /** @type {Kind} */ (element))
}

/**
 * @template {Element} [Kind=HTMLElement]
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {Kind | null}
 */
export function first(selector, within = document) {
  return within.querySelector(selector)
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {object} [properties]
 */
export function make(tag, properties = {}) {
  return Object.assign(document.createElement(tag), properties)
}
