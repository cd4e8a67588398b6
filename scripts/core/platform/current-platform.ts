import { nodePlatform } from './node-platform.js'
import type { Platform } from './platform.js'

let current = nodePlatform()

/** @throws outside of Node, unless `usePlatform` was called before */
export function platform(): Platform {
  if (!current) throw new Error('This is not Node: import the toolkit from “qms-kit/browser”.')
  return current
}

/** Called once, by the entry for browsers. */
export function usePlatform(other: Platform): void {
  current = other
}
