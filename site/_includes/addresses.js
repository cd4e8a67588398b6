/** Nearly all: nothing in it is written otherwise in an address. */
const PLAIN = /^[\w./#-]*$/

/**
 * Relative addresses, so that the site works wherever it stands, and from a folder without a server.
 *
 * @param {{ readonly path: string }} page where the link stands
 * @param {string} path from the root of the site, perhaps with a query and an anchor
 */
export function addressOf({ path: from }, path) {
  if (path.startsWith(`${from}#`)) return path.slice(from.length)
  const folder = from.slice(0, from.lastIndexOf('/') + 1)
  const isBeside = folder !== '' && path.startsWith(folder)
  const rest = isBeside ? path.slice(folder.length) : '../'.repeat(folder.split('/').length - 1) + path
  return PLAIN.test(rest) ? rest : rest.replace(/[^?#]*/, encodeURI)
}
