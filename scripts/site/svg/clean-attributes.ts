import type { Properties } from 'hast'

const PLAIN: ReadonlySet<string> = new Set(
  `x y x1 y1 x2 y2 cx cy r rx ry dx dy d points transform width height viewBox text-anchor dominant-baseline
  font-size font-weight font-style text-decoration stroke-width stroke-dasharray stroke-linejoin stroke-linecap
  stroke-opacity fill-opacity opacity markerWidth markerHeight markerUnits refX refY orient offset stop-opacity
  gradientUnits`.split(/\s+/),
)
const COLOURS: ReadonlySet<string> = new Set(['fill', 'stroke', 'stop-color'])
const REFERENCES: ReadonlySet<string> = new Set(['fill', 'stroke', 'marker-start', 'marker-mid', 'marker-end'])
const REFERENCE = /^url\((?:&quot;|["'])?(#[\w-]{1,60})(?:["'])?\)$/

/** Numbers, words, paths. No address can be written with these signs. */
const PLAIN_VALUE = /^[\w\s.,#%()+-]*$/
const THEME_COLOUR = /^var\(--[\w-]{1,40}\)$/
const COLOUR = /^(?:#[0-9a-f]{3,8}|(?:rgb|hsl)a?\([\d\s.,%/]{1,60}\)|[a-z]{1,30})$/i
/** What Graphviz draws with unless told. */
const INK: ReadonlySet<string> = new Set(['black', '#000', '#000000'])
const OF_PAGE: ReadonlySet<string> = new Set(['none', 'transparent', 'currentcolor'])

/** What shapes refer to by name. */
const NAMED: ReadonlySet<string> = new Set(['marker', 'linearGradient', 'radialGradient'])
const NAME = /^[\w-]{1,60}$/
const CHART_CLASSES = /^xychart-[\w-]{1,40}(?: xychart-[\w-]{1,40}){0,4}$/

/** @returns the attributes that only say how a shape looks, and whether its author chose colours */
export function cleanAttributes(
  name: string,
  attributes: ReadonlyMap<string, string>,
): { readonly properties: Properties; readonly hasOwnColours: boolean } {
  const cleaned = [...attributes].map(([key, value]) => [key, cleanValue(name, key, value)] as const)
  const kept = cleaned.filter(([, value]) => value !== undefined)
  const hasOwnColours = kept.some(([key, value = '']) => COLOURS.has(key) && COLOUR.test(value) && !isOfPage(value))
  return { properties: Object.fromEntries(kept), hasOwnColours }
}

function cleanValue(name: string, key: string, value: string): string | undefined {
  if (REFERENCES.has(key) && REFERENCE.test(value)) return value.replace(REFERENCE, 'url($1)')
  if (COLOURS.has(key)) return cleanColour(value)
  if (PLAIN.has(key)) return PLAIN_VALUE.test(value) && !/url/i.test(value) ? shortened(value) : undefined
  if (key === 'id') return NAMED.has(name) && NAME.test(value) ? value : undefined
  return key === 'class' && CHART_CLASSES.test(value) ? value : undefined
}

function cleanColour(value: string): string {
  if (INK.has(value.toLowerCase())) return 'currentColor'
  return COLOUR.test(value) || THEME_COLOUR.test(value) ? value : 'none'
}

function isOfPage(value: string): boolean {
  return OF_PAGE.has(value.toLowerCase())
}

/** A hundredth of a pixel is more than anyone sees. */
function shortened(value: string): string {
  return value.replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
}
