import { canonicalJson } from '../../bytes/canonical-json.js'
import { sha256 } from '../../bytes/digest.js'
import type { DocumentType } from '../../model/document-type.js'
import { once } from '../../values/once.js'
import { isTree, type TextTree } from '../yaml/text-tree.js'

/** SHA-256 over the canonical JSON (RFC 8785) of the controlled fields as written, a line feed, and the body with LF line ends. */
export function digestOf(written: Record<string, TextTree>, body: string, type: DocumentType | undefined): string {
  const fields = (type ? uncontrolledPaths(type) : []).reduce<TextTree>(withoutPath, written)
  return sha256(`${canonicalJson(fields)}\n${body}`)
}

const uncontrolledPaths = once(({ fields }: DocumentType) =>
  fields.filter(({ controlled }) => !controlled).map(({ path }) => path),
)

function withoutPath(tree: TextTree, [step, ...rest]: readonly string[]): TextTree {
  if (step === '*') return Array.isArray(tree) ? tree.map((item) => withoutPath(item, rest)) : tree
  if (step === undefined || !isTree(tree) || !Object.hasOwn(tree, step)) return tree
  const { [step]: inner = '', ...others } = tree
  return rest.length === 0 ? others : { ...tree, [step]: withoutPath(inner, rest) }
}
