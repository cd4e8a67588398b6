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
  get matter(): typeof import('gray-matter') {
    return require('gray-matter')
  },
}
