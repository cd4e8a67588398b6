import { groupBy } from '../../core/values/group-by.js'
import { handedOn } from './handed-on.js'
import type { ProcessCard } from './process-cards.js'

export interface MapOptions {
  /** From left to right, or from top to bottom. */
  readonly direction: 'LR' | 'TB'
  /** The arrows say what is handed on. */
  readonly namesArrows: boolean
}

/**
 * @param hrefOf where the map's page finds a process
 * @returns the processes and how they follow each other, in the language of Graphviz; colours are for the style sheet
 */
export function processMap(
  processes: readonly ProcessCard[],
  hrefOf: (process: ProcessCard) => string,
  { direction, namesArrows }: MapOptions,
): string {
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
  const drawn = new Map(processes.map((one) => [one.document.id, one]))
  const edges = processes.flatMap((from) =>
    from.next.flatMap((id) => {
      const to = drawn.get(id)
      const names = to && namesArrows ? handedOn(from, to) : []
      const label = names.length > 0 ? ` [label=${quoted(names.map(wrapped).join('\n'))}]` : ''
      return to ? [`${quoted(from.document.id)} -> ${quoted(id)}${label}`] : []
    }),
  )
  return [
    'digraph {',
    `graph [rankdir=${direction}, bgcolor=transparent, nodesep=0.25, ranksep=0.55, pad=0.05]`,
    'node [shape=box, style="rounded,filled", fontname="Helvetica", fontsize=13, margin="0.22,0.14", penwidth=1]',
    'edge [arrowsize=0.7, penwidth=1.2, fontname="Helvetica", fontsize=11]',
    ...nodes,
    ...boxes(processes),
    ...edges,
    '}',
  ].join('\n')
}

/** A box around each process that has parts, and the parts. */
function boxes(processes: readonly ProcessCard[]): readonly string[] {
  const parts = groupBy(processes, ({ partOf }) => partOf)
  return processes.flatMap(({ document: { id } }) => {
    const within = parts.get(id)
    if (!within) return []
    const ids = [id, ...within.map(({ document }) => document.id)].map(quoted).join('; ')
    return [`subgraph ${quoted(`cluster_${id}`)} { style=rounded; ${ids} }`]
  })
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
