import canonicalize from 'canonicalize'
import type { DocumentType } from '../../model/document-type.js'
import { sha256 } from '../sha256.js'
import { isTree, type TextTree } from '../yaml/text-tree.js'

/** SHA-256 over the canonical JSON (RFC 8785) of the controlled fields as written, a line feed, and the body with LF line ends. */
export function digestOf(written: Record<string, TextTree>, body: string, type: DocumentType | undefined): string {
  const uncontrolled = type?.fields.filter(({ controlled }) => !controlled) ?? []
  const fields = uncontrolled.reduce<TextTree>((tree, { path }) => withoutPath(tree, path), written)
  return sha256(`${toCanonicalJson(fields)}\n${body}`)
}

function withoutPath(tree: TextTree, [step, ...rest]: readonly string[]): TextTree {
  if (step === '*') return Array.isArray(tree) ? tree.map((item) => withoutPath(item, rest)) : tree
  if (step === undefined || !isTree(tree) || !Object.hasOwn(tree, step)) return tree
  const { [step]: inner = '', ...others } = tree
  return rest.length === 0 ? others : { ...tree, [step]: withoutPath(inner, rest) }
}

function toCanonicalJson(fields: TextTree): string | undefined {
  try {
    return canonicalize(fields)
  } catch {
    // An escape such as "\uD800" is half a character, which JSON cannot carry.
    return canonicalize(withoutHalves(fields))
  }
}

function withoutHalves(tree: TextTree): TextTree {
  const whole = (text: string) => text.replace(/\p{Surrogate}/gu, '\uFFFD')
  if (typeof tree === 'string') return whole(tree)
  if (Array.isArray(tree)) return tree.map(withoutHalves)
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [whole(key), withoutHalves(value)]))
}
