import { Graphviz } from '@hpcc-js/wasm-graphviz'

/**
 * @param source in the language of Graphviz, made by us
 * @returns an SVG element without comments, sizes and fonts of its own
 */
export async function drawGraph(source: string): Promise<string> {
  const graphviz = await Graphviz.load()
  const svg = graphviz.dot(source)
  return svg
    .slice(svg.indexOf('<svg'))
    .replace(/<!--[\s\S]*?-->\s*/g, '')
    .replace(/<svg width="[^"]*" height="[^"]*"/, '<svg role="group" aria-label="Process map"')
    .replaceAll(/ font-family="[^"]*"/g, '')
    .replaceAll(' xmlns:xlink="http://www.w3.org/1999/xlink"', '')
    .replaceAll('xlink:href', 'href')
    .replaceAll('xlink:title', 'aria-label')
    .replaceAll(/<title>[^<]*<\/title>\s*/g, '')
}
