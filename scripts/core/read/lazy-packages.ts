import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/**
 * Packages that take longer to load than all of a small repository to be read. Where nothing has changed and nothing is
 * wrong, the cache knows it all, and neither is needed.
 */
export const lazyPackages = {
  get yaml(): typeof import('yaml') {
    return require('yaml')
  },
  /** Only bodies with HTML in them need the next two. */
  get parse5(): typeof import('parse5') {
    return require('parse5')
  },
  get sanitize(): typeof import('hast-util-sanitize') {
    return require('hast-util-sanitize')
  },
  /** Only schemas that are not ours need it: of ours, validators are built with the program. */
  get ajv(): typeof import('ajv/dist/2020.js') {
    return require('ajv/dist/2020.js')
  },
  /** Only patterns in schemas that are not ours need it. */
  get re2js(): typeof import('re2js') {
    return require('re2js')
  },
  get matter(): typeof import('gray-matter') {
    return require('gray-matter')
  },
}
