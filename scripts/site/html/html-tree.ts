import type { Element, ElementContent, Nodes, Root } from 'hast'

type Parent = Root | Element

/** Calls `change` with every element, children first; what it returns takes the element's place. */
export function changeElements(parent: Parent, change: (element: Element, parent: Parent) => ElementContent): void {
  parent.children = parent.children.map((child) => {
    if (child.type !== 'element') return child
    changeElements(child, change)
    return change(child, parent)
  }) as typeof parent.children
}

export function textContent(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textContent).join('') : ''
}
