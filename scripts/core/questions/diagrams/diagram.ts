/** A diagram as its author wrote it. */
export interface Diagram {
  readonly language: DiagramLanguage
  readonly source: string
}

export type DiagramLanguage = 'mermaid' | 'graphviz'

const LANGUAGES: Readonly<Partial<Record<string, DiagramLanguage>>> = {
  mermaid: 'mermaid',
  dot: 'graphviz',
  gv: 'graphviz',
  graphviz: 'graphviz',
}

/** @returns the language of diagrams that a fence names; undefined for other code */
export function diagramLanguage(name: string): DiagramLanguage | undefined {
  return Object.hasOwn(LANGUAGES, name) ? LANGUAGES[name] : undefined
}
