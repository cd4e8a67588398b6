import type { Diagram } from '../../core/questions/diagrams/diagram.js'
import { plainMermaid } from './plain-mermaid.js'

/**
 * Draws a diagram as SVG that is not cleaned yet.
 *
 * @throws whatever the drawing programs throw at what they do not understand
 */
export async function drawDiagram({ language, source }: Diagram): Promise<string> {
  return language === 'mermaid' ? drawMermaid(source) : drawGraphviz(source)
}

async function drawMermaid(source: string): Promise<string> {
  const { renderMermaidSVG } = await import('beautiful-mermaid')
  return renderMermaidSVG(plainMermaid(source), { transparent: true, padding: 8 })
}

async function drawGraphviz(source: string): Promise<string> {
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz')
  const graphviz = await Graphviz.load()
  return graphviz.dot(withDefaults(source))
}

/** What comes before the first statement of a graph: remarks, its kind, its name. */
const BEGINNING =
  /^(?:\s|\/\/[^\n]*\n|#[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/)*(?:strict\s+)?(?:di)?graph\b\s*(?:"(?:[^"\\]|\\.)*"|[\w.-]+)?\s*\{/i

/** Widths are measured for the kind of letters that the page shows. All on one line: messages name lines. */
const DEFAULTS =
  ' graph [bgcolor=transparent, fontname=Helvetica]; node [fontname=Helvetica, margin="0.2,0.1"]; edge [fontname=Helvetica];'

function withDefaults(source: string): string {
  return source.replace(BEGINNING, (beginning) => beginning + DEFAULTS)
}
