import type { ValidateFunction } from 'ajv/dist/2020.js'

/** What differs between the places where the toolkit runs: Node has it built in, a browser is given it in JavaScript. */
export interface Platform {
  digest(algorithm: DigestAlgorithm, content: Uint8Array): Uint8Array
  /** @returns undefined for numbers that are not a key, such as a point off its curve */
  readPublicKey(numbers: KeyNumbers): PublicKey | undefined
  readonly packages: LazyPackages
  /** Undefined where it cannot run: its WebAssembly needs threads, which pages seldom have. */
  readonly loadSatteri?: () => Promise<typeof import('satteri')>
  readonly toolkit: ToolkitFiles
  /** @returns the validator that the build made into a file of this name, if it made one */
  builtValidator(file: string): ValidateFunction | undefined
}

export type DigestAlgorithm = 'sha1' | 'sha256' | 'sha384' | 'sha512'

/** The numbers that make a public key, without leading zeros but for those of a curve, which have its length. */
export type KeyNumbers =
  | { readonly kind: 'Ed25519'; readonly x: Uint8Array }
  | { readonly kind: 'P-256' | 'P-384' | 'P-521'; readonly x: Uint8Array; readonly y: Uint8Array }
  | { readonly kind: 'RSA'; readonly n: Uint8Array; readonly e: Uint8Array }

export interface PublicKey {
  /**
   * @param algorithm of the digest that was signed; null for Ed25519, which has its own
   * @param signature for ECDSA r and s side by side, each as long as the curve's numbers
   */
  verify(algorithm: DigestAlgorithm | null, content: Uint8Array, signature: Uint8Array): boolean
}

/**
 * Packages that take longer to load than a small repository to be read. Where nothing has changed and nothing is wrong,
 * none of them is needed.
 */
export interface LazyPackages {
  readonly yaml: typeof import('yaml')
  readonly matter: typeof import('gray-matter')
  /** Only bodies with HTML in them need the next two. */
  readonly parse5: typeof import('parse5')
  readonly sanitize: typeof import('hast-util-sanitize')
  /** Only schemas that are not ours need the next two: of ours, validators are built with the program. */
  readonly ajv: Pick<typeof import('ajv/dist/2020.js'), 'Ajv2020'>
  readonly re2js: typeof import('re2js')
}

/** The schemas and editions of standards that come with the toolkit, and its package.json, by their paths in the package. */
export interface ToolkitFiles {
  /** @returns the paths of the files right in a folder, sorted */
  list(folder: string): readonly string[]
  /** @returns undefined for what is not there */
  read(path: string): string | undefined
}
