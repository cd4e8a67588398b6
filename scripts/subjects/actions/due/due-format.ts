import type { DueList } from './due-item.js'

/** A form in which `qms due` can answer. */
export type DueFormat = (list: DueList, options: { readonly color: boolean }) => string
