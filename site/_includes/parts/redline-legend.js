import { html } from '../html.js'

/** How to read a redline. Screen readers say in words what others see. */
export const redlineLegend = html`<p class="legend"><del><span class="sr-only">removed: </span>Struck through</del> is what went, <ins><span class="sr-only">added: </span>underlined</ins> is what came. What did not change is folded away.</p>`
