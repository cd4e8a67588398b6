import type { RootContent } from 'mdast'
import { spanning } from './html-positions.js'
import { isBlock } from './html-structure.js'

/** Puts running text that is directly in a container into paragraphs, as Markdown does. */
export function wrapRuns(children: readonly RootContent[]): RootContent[] {
  const blocks: RootContent[] = []
  let run: RootContent[] = []
  const endRun = () => {
    // The run consists of running text only.
    if (!run.every(isSpace)) blocks.push({ type: 'paragraph', children: run as never, ...spanning(run) })
    run = []
  }
  for (const child of children) {
    if (isPhrasing(child)) run.push(child)
    else {
      endRun()
      blocks.push(child)
    }
  }
  endRun()
  return blocks
}

export function isSpace(node: RootContent): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

const PHRASING: ReadonlySet<RootContent['type']> = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
])

function isPhrasing(node: RootContent): boolean {
  return node.type === 'htmlElement' ? !isBlock(node.name) : PHRASING.has(node.type)
}
