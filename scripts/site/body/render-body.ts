import { toHtml } from 'hast-util-to-html'
import type { Body } from './body.js'
import { bodyTree } from './body-tree.js'

/** @returns safe HTML */
export async function renderBody(body: Body): Promise<string> {
  return toHtml(await bodyTree(body))
}
