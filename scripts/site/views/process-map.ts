import type { ProcessCard } from './process-cards.js'

/**
 * @param hrefOf where the map's page finds a process
 * @returns the processes and how they follow each other, in the language of Graphviz; colours are for the style sheet
 */
export function processMap(processes: readonly ProcessCard[], hrefOf: (process: ProcessCard) => string): string {
  const nodes = processes.map((one) => {
    const { id, text, hint = text } = one.document
    const attributes = {
      label: wrapped(text),
      URL: hrefOf(one),
      tooltip: `${id} ${hint}`,
      class: `process ${one.kind}`,
    }
    return `${quoted(id)} [${Object.entries(attributes)
      .map(([name, value]) => `${name}=${quoted(value)}`)
      .join(', ')}]`
  })
  const drawn = new Set(processes.map(({ document }) => document.id))
  const edges = processes.flatMap(({ document, next }) =>
    next.filter((id) => drawn.has(id)).map((id) => `${quoted(document.id)} -> ${quoted(id)}`),
  )
  return [
    'digraph {',
    'graph [rankdir=LR, bgcolor=transparent, nodesep=0.25, ranksep=0.55, pad=0.05]',
    'node [shape=box, style="rounded,filled", fontname="Helvetica", fontsize=13, margin="0.22,0.14", penwidth=1]',
    'edge [arrowsize=0.7, penwidth=1.2]',
    ...nodes,
    ...edges,
    '}',
  ].join('\n')
}

/** Long titles take two lines. */
function wrapped(title: string): string {
  const words = title.split(' ')
  const half = title.length / 2
  let [first, length] = [0, 0]
  while (first < words.length && length < half) length += (words[first++]?.length ?? 0) + 1
  return title.length < 16
    ? title
    : [words.slice(0, first).join(' '), words.slice(first).join(' ')].filter(Boolean).join('\n')
}

/** Graphviz reads backslashes in labels as line ends and variables. */
function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
}
