import { Graphviz } from '@hpcc-js/wasm-graphviz'
import { escapeMarkup } from '../../core/format/text/escape-markup.js'

/** How much larger than drawn it is shown where there is room: a single process must not fill the page. */
const LARGEST = 1.5

/**
 * @param source in the language of Graphviz, made by us
 * @param name for people who do not see it
 * @returns an SVG element without comments, a height and fonts of its own, and without ids: a page may have two
 */
export async function drawGraph(source: string, name: string): Promise<string> {
  const graphviz = await Graphviz.load()
  const svg = graphviz.dot(source)
  return svg
    .slice(svg.indexOf('<svg'))
    .replace(/<!--[\s\S]*?-->\s*/g, '')
    .replace(/<svg width="(\d+)pt" height="[^"]*"/, (_size, width: string) => {
      return `<svg role="group" aria-label="${escapeMarkup(name)}" width="${Math.round(Number(width) * LARGEST)}"`
    })
    .replaceAll(/ font-family="[^"]*"/g, '')
    .replaceAll(/ id="[^"]*"/g, '')
    .replaceAll(' xmlns:xlink="http://www.w3.org/1999/xlink"', '')
    .replaceAll('xlink:href', 'href')
    .replaceAll('xlink:title', 'aria-label')
    .replaceAll(/<title>[^<]*<\/title>\s*/g, '')
}
