import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'

/** What the style sheets of the page say, for a typesetter that knows none: black ink on white paper. */
const COLOURS: Readonly<Record<string, string>> = {
  '--bg': '#ffffff',
  '--fg': '#1a2126',
  '--_text': '#1a2126',
  '--_arrow': '#1a2126',
  '--_node-fill': '#f6f8f8',
  '--_group-fill': '#ffffff',
  '--_group-hdr': '#f6f8f8',
  '--_inner-stroke': '#e1e6e8',
  '--_key-badge': '#e1e6e8',
}
const QUIET = '#55626b'
const STYLES =
  '.xychart-bar{fill:#e4f1f4;stroke:#0b6175;stroke-width:1.5}.xychart-line{fill:none;stroke:#0b6175;stroke-width:2.5}.xychart-line-shadow{display:none}.xychart-dot{fill:#0b6175}.xychart-label,.xychart-axis-title{fill:#55626b}.xychart-title{fill:#1a2126}'

/** @returns a drawing of a page as a picture that needs nothing around it */
export function printedPicture({ properties, children }: Element): string {
  const { viewBox, width, height } = properties
  const drawing: Element = {
    type: 'element',
    tagName: 'svg',
    properties: {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox,
      width,
      height,
      color: '#1a2126',
      fontFamily: 'Arimo, DejaVu Sans',
    },
    children: [
      { type: 'element', tagName: 'style', properties: {}, children: [{ type: 'text', value: STYLES }] },
      ...children,
    ],
  }
  const source = toHtml(drawing, { space: 'svg', closeEmptyElements: true })
  return source.replace(/var\((--[\w-]+)\)/g, (_all, name: string) => COLOURS[name] ?? QUIET)
}
