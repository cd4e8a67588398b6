/** The folders of an address, the name of the file, and what follows it. */
const PARTS = /^((?:[^?#]*\/)?)([^/?#]+)(\/*(?:[?#].*)?)$/s

/**
 * @param name of the file from now on, without its ending
 * @returns an address that leads to a file under its new name; undefined for one that does not end in the name of a file
 */
export function renamedAddress(address: string, name: string): string | undefined {
  const [, folders = '', file, rest = ''] = PARTS.exec(address) ?? []
  const ending = file && /\.(?:md|html)$/i.exec(file)?.[0]
  return ending && `${folders}${encodeURIComponent(name)}${ending}${rest}`
}
