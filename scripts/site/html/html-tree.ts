import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast'

type Parent = Root | Element

/** Calls `change` with every element, children first; what it returns takes the element's place. */
export function changeElements(parent: Parent, change: (element: Element, parent: Parent) => ElementContent): void {
  parent.children = parent.children.map((child) => {
    if (child.type !== 'element') return child
    changeElements(child, change)
    return change(child, parent)
  }) as typeof parent.children
}

/** Calls `split` with every text that does not be in one of certain elements; what it returns, if anything, replaces it. */
export function changeTexts(
  parent: Parent,
  isOutside: (element: Element) => boolean,
  split: (text: string) => readonly ElementContent[] | undefined,
): void {
  const children: (RootContent | readonly ElementContent[])[] = parent.children.map((child) => {
    if (child.type === 'text') return split(child.value) ?? child
    if (child.type === 'element' && !isOutside(child)) changeTexts(child, isOutside, split)
    return child
  })
  parent.children = children.flat() as typeof parent.children
}

export function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

export function textContent(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textContent).join('') : ''
}

export function text(value: string): ElementContent {
  return { type: 'text', value }
}
