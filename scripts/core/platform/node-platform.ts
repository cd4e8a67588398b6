import { nodeToolkit } from './node-toolkit.js'
import type { KeyNumbers, LazyPackages, Platform } from './platform.js'

type Load = (id: string) => ReturnType<NodeJS.Require>

/** @returns what Node has built in; undefined elsewhere. Asked for instead of imported, so that browsers can load this file. */
export function nodePlatform(): Platform | undefined {
  const builtIn = globalThis.process?.getBuiltinModule
  if (!builtIn) return undefined
  // Loading either takes longer than telling the version of the toolkit.
  const crypto = () => builtIn('node:crypto')
  let require: NodeJS.Require | undefined
  const load: Load = (id) => {
    require ??= builtIn('node:module').createRequire(import.meta.url)
    return require(id)
  }
  return {
    digest: (algorithm, content) => crypto().hash(algorithm, content, 'buffer'),
    readPublicKey(numbers) {
      const { createPublicKey, verify } = crypto()
      try {
        const key = createPublicKey({ key: toJsonWebKey(numbers), format: 'jwk' })
        return {
          verify: (algorithm, content, signature) =>
            verify(algorithm, content, { key, dsaEncoding: 'ieee-p1363' }, signature),
        }
      } catch {
        return undefined
      }
    },
    packages: lazyPackages(load),
    loadSatteri: () => import('satteri'),
    toolkit: nodeToolkit(builtIn),
    builtValidator: validatorsBeside(builtIn, load),
  }
}

/** Beside the built program there are validators; running from its sources, there are none. */
function validatorsBeside(builtIn: NodeJS.Process['getBuiltinModule'], load: Load) {
  const { existsSync } = builtIn('node:fs')
  const folder = builtIn('node:url').fileURLToPath(new URL('./validators/', import.meta.url))
  const hasValidators = existsSync(folder)
  return (file: string) => (hasValidators && existsSync(folder + file) ? load(folder + file).default : undefined)
}

/** RFC 7517 and RFC 8037 */
function toJsonWebKey({ kind, ...numbers }: KeyNumbers) {
  const inBase64 = Object.entries(numbers).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64url')])
  const type = kind === 'RSA' ? { kty: 'RSA' } : { kty: kind === 'Ed25519' ? 'OKP' : 'EC', crv: kind }
  return { ...type, ...Object.fromEntries(inBase64) }
}

function lazyPackages(load: Load): LazyPackages {
  return {
    get yaml() {
      return load('yaml')
    },
    get matter() {
      return load('gray-matter')
    },
    get parse5() {
      return load('parse5')
    },
    get sanitize() {
      return load('hast-util-sanitize')
    },
    get ajv() {
      return load('ajv/dist/2020.js')
    },
    get re2js() {
      return load('re2js')
    },
  }
}
