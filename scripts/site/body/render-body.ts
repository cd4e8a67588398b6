import { toHtml } from 'hast-util-to-html'
import type { Say } from '../../core/words/say.js'
import type { Body } from './body.js'
import { bodyTree } from './body-tree.js'

/** @returns safe HTML */
export async function renderBody(body: Body, say: Say): Promise<string> {
  return toHtml(await bodyTree(body, say), { closeEmptyElements: true })
}
