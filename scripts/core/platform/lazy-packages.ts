import { platform } from './current-platform.js'
import type { LazyPackages } from './platform.js'

/** Each package is loaded when it is first asked for. */
export const lazyPackages: LazyPackages = {
  get yaml() {
    return platform().packages.yaml
  },
  get matter() {
    return platform().packages.matter
  },
  get parse5() {
    return platform().packages.parse5
  },
  get sanitize() {
    return platform().packages.sanitize
  },
  get ajv() {
    return platform().packages.ajv
  },
  get re2js() {
    return platform().packages.re2js
  },
}
