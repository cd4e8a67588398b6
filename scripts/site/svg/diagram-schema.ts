import type { Schema } from 'hast-util-sanitize'

const NAME = /^[\w-]{1,60}$/
/** Numbers, words, paths. No address can be written with these signs. */
const PLAIN_VALUE = /^(?![\s\S]*url)[\w\s.,#%()+-]*$/i
const CHART_CLASSES = /^xychart-[\w-]{1,40}(?: xychart-[\w-]{1,40}){0,4}$/

export const NAMED_COLOUR = /^(?:#[0-9a-f]{3,8}|(?:rgb|hsl)a?\([\d\s.,%/]{1,60}\)|[a-z]{1,30})$/i
export const THEME_COLOUR = /^var\(--[\w-]{1,40}\)$/
export const WITHIN_DIAGRAM = /^url\(#[\w-]{1,60}\)$/

/** Attributes that only say how a shape looks. */
export const PLAIN: ReadonlySet<string> = new Set([
  ...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dx', 'dy', 'd', 'points'],
  ...['transform', 'width', 'height', 'viewBox', 'opacity', 'text-anchor', 'dominant-baseline'],
  ...['font-size', 'font-weight', 'font-style', 'text-decoration'],
  ...['stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'stroke-linecap', 'stroke-opacity', 'fill-opacity'],
  ...['markerWidth', 'markerHeight', 'markerUnits', 'refX', 'refY', 'orient'],
  ...['offset', 'stop-opacity', 'gradientUnits'],
])
export const COLOURS: ReadonlySet<string> = new Set(['fill', 'stroke', 'stop-color'])

/** What the sanitizer would do to pages of HTML, and pictures do not need. */
export const WITHOUT_HTML: Schema = { ancestors: {}, clobber: [], protocols: {}, required: {}, strip: [] }

/** What drawing needs. Nothing here runs, loads or leads anywhere; of anything else only the content stays. */
export const DIAGRAM_SCHEMA: Schema = {
  ...WITHOUT_HTML,
  tagNames: [
    ...['svg', 'g', 'defs', 'marker', 'path', 'polygon', 'polyline', 'rect', 'circle', 'ellipse', 'line'],
    ...['text', 'tspan', 'linearGradient', 'radialGradient', 'stop'],
  ],
  strip: ['title', 'desc', 'style', 'script', 'foreignObject', 'metadata', 'image', 'use'],
  attributes: {
    '*': [
      ...[...PLAIN].map((name): [string, RegExp] => [name, PLAIN_VALUE]),
      ...[...COLOURS].map((name): [string, ...RegExp[]] => [name, NAMED_COLOUR, THEME_COLOUR, WITHIN_DIAGRAM]),
      ...['marker-start', 'marker-mid', 'marker-end'].map((name): [string, RegExp] => [name, WITHIN_DIAGRAM]),
      ['class', CHART_CLASSES],
    ],
    // What shapes refer to by name.
    marker: [['id', NAME]],
    linearGradient: [['id', NAME]],
    radialGradient: [['id', NAME]],
  },
}
