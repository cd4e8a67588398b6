import type { Target } from '../../model/place.js'
import type { Defect } from '../../model/source-file.js'
import { isTree, type TextTree } from './text-tree.js'

/** @returns the tree with what the fixes of defects would write, where each is a name or a single value */
export function asMeant(tree: TextTree, defects: readonly Defect[]): TextTree {
  return defects.reduce(
    (changed, { at, fix }) => (fix ? applyFix(changed, fix.at ?? at, fix.replacement) : changed),
    tree,
  )
}

function applyFix(tree: TextTree, at: Target, replacement: string): TextTree {
  if (Array.isArray(at) || replacement.startsWith('[')) return tree
  const isName = typeof at === 'object' && 'key' in at
  const steps = (isName ? at.key : String(at)).split('/').slice(1)
  return changeAt(
    tree,
    steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')),
    (parent, step) => {
      if (Array.isArray(parent)) return parent.map((item, index) => (index === Number(step) ? replacement : item))
      if (!isName) return { ...parent, [step]: replacement }
      const { [step]: value, ...others } = parent
      return value === undefined ? parent : { ...others, [replacement]: value }
    },
  )
}

type Group = TextTree[] | { [key: string]: TextTree }

function changeAt(
  tree: TextTree,
  [step = '', ...rest]: readonly string[],
  change: (group: Group, step: string) => Group,
): TextTree {
  if (typeof tree === 'string') return tree
  if (rest.length === 0) return change(tree, step)
  if (Array.isArray(tree))
    return tree.map((item, index) => (index === Number(step) ? changeAt(item, rest, change) : item))
  if (!isTree(tree) || !Object.hasOwn(tree, step)) return tree
  return { ...tree, [step]: changeAt(tree[step] ?? '', rest, change) }
}
