import { parseAst } from 'rolldown/parseAst'

/** A node of a syntax tree, as ESTree has it; places count characters from 0. */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [property: string]: unknown
}

/** What takes the place of a part of the code. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

export function statementsOf(code: string): readonly Node[] {
  return parseAst(code).body as unknown as readonly Node[]
}

/** @returns these nodes and all below them */
export function nodesOf(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => [node, ...nodesOf(Object.values(node).flatMap(partsOf))])
}

export function edited(code: string, edits: readonly Edit[]): string {
  const lastFirst = edits.toSorted((a, b) => b.start - a.start)
  return lastFirst.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code)
}

/** @param code of a module that does nothing when it is loaded: what it declares and nothing else in it names can go */
export function withoutUnused(code: string): string {
  const statements = statementsOf(code).map((node) => ({ node, declared: declaredBy(node), used: usedBy(node) }))
  const isUsed = (name: string, by: Node) => statements.some(({ node, used }) => node !== by && used.has(name))
  const unused = statements.filter(
    ({ node, declared }) => declared.length > 0 && !declared.some((name) => isUsed(name, node)),
  )
  const edits = unused.map(({ node: { start, end } }) => ({ start, end, text: '' }))
  return edits.length === 0 ? code : withoutUnused(edited(code, edits))
}

/** @returns the names that a statement declares; none for an export, which others use */
function declaredBy({ type, specifiers, declarations, id }: Node): readonly string[] {
  if (type === 'ImportDeclaration') return partsOf(specifiers).flatMap(({ local }) => boundBy(local))
  if (type === 'VariableDeclaration') return partsOf(declarations).flatMap((one) => boundBy(one.id))
  return type === 'FunctionDeclaration' || type === 'ClassDeclaration' ? boundBy(id) : []
}

/** @returns the names that a pattern gives to values: `{ a, b: [c] = d }` gives `a` and `c` */
function boundBy(pattern: unknown): readonly string[] {
  const { type, name, properties, elements, left, value, argument } = (pattern ?? {}) as Node
  if (type === 'Identifier') return [String(name)]
  return [...partsOf(properties), ...partsOf(elements), left, value, argument].flatMap((part) =>
    part === undefined || part === null ? [] : boundBy(part),
  )
}

/** @returns the names from outside of it that a part of the code uses */
function usedBy(node: Node): ReadonlySet<string> {
  if (node.type === 'Identifier') return new Set([String(node.name)])
  const used = new Set(childrenOf(node).flatMap((child) => [...usedBy(child)]))
  for (const name of hiddenBy(node)) used.delete(name)
  return used
}

/** @returns the names that mean something else inside of it */
function hiddenBy({ type, params, body, init, left, param }: Node): readonly string[] {
  if (/Function/.test(type)) return partsOf(params).flatMap(boundBy)
  if (type === 'BlockStatement') return partsOf(body).flatMap(declaredBy)
  return /^For/.test(type) ? [init, left].flatMap((one) => (one ? declaredBy(one as Node) : [])) : boundBy(param)
}

/** Names of properties and of fields in an object are no variables. */
function childrenOf(node: Node): readonly Node[] {
  const { type, computed, shorthand, property, key } = node
  const label = computed || shorthand ? undefined : type === 'MemberExpression' ? property : type === 'Property' && key
  return Object.values(node)
    .flatMap(partsOf)
    .filter((part) => part !== label)
}

function partsOf(value: unknown): readonly Node[] {
  const parts = Array.isArray(value) ? value : [value]
  return parts.filter((part) => typeof part === 'object' && part !== null && 'type' in part)
}
