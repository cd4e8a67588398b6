import type { Element, Root } from 'hast'
import { raw } from 'hast-util-raw'
import { sanitize } from 'hast-util-sanitize'
import { h } from 'hastscript'
import type { Code, Html, Root as MarkdownRoot } from 'mdast'
import { defaultHandlers, type State, toHast } from 'mdast-util-to-hast'
import { diagramLanguage } from '../../core/questions/diagrams/diagram.js'
import { htmlSchema } from '../../core/read/index.js'
import type { Say } from '../../core/words/say.js'

/** @returns a body in HTML, as GitHub makes it: with the harmless part of the HTML that is in it, and nothing that runs */
export function htmlOfMarkdown(tree: MarkdownRoot, say: Say): Root {
  let hasHtml = false
  const made = toHast(tree, {
    allowDangerousHtml: true,
    footnoteLabel: say`Footnotes`,
    footnoteBackLabel: (note, mention) => say`Back to mention ${mention > 1 ? `${note + 1}-${mention}` : note + 1}`,
    handlers: {
      code: codeWithMeta,
      html: (state: State, node: Html) => {
        hasHtml = true
        // At the end of a piece, the second reading would lose it.
        return defaultHandlers.html(state, {
          ...node,
          value: node.value.replace(/<\/?$/, (end) => `&lt;${end.slice(1)}`),
        })
      },
    },
  })
  // Reading all of it again takes time, which few bodies need.
  return sanitize(hasHtml ? readAgain(made as Root) : made, SCHEMA) as Root
}

/** As part of a page: by itself, a body that begins with the cell of a table would be one. */
function readAgain({ children }: Root): Root {
  const body = h('body', children as Element['children'])
  const page = raw({ type: 'root', children: [{ type: 'doctype' }, body] }, { tagfilter: true }) as Root
  const html = page.children.find((child) => child.type === 'element')
  const read = html?.children.find((child) => child.type === 'element' && child.tagName === 'body')
  return { type: 'root', children: read?.type === 'element' ? read.children : [] }
}

const { attributes, ...schema } = htmlSchema()
const SCHEMA = { ...schema, attributes: { ...attributes, code: [...(attributes?.code ?? []), 'dataMeta'] } }

/** What a diagram is called, on the line that begins it: as an attribute, because only they outlast the second reading. */
function codeWithMeta(state: State, node: Code): Element {
  const pre = defaultHandlers.code(state, node)
  const code = pre.children[0]
  if (node.meta && diagramLanguage(node.lang ?? '') && code?.type === 'element') code.properties.dataMeta = node.meta
  return pre
}
