import type { Parent, RootContent } from 'mdast'

/** An element of raw HTML for which Markdown has no node, such as `<sup>` or `<details>`. */
export interface HtmlElement extends Parent {
  type: 'htmlElement'
  name: string
  children: RootContent[]
}

declare module 'mdast' {
  interface RootContentMap {
    htmlElement: HtmlElement
  }
  interface PhrasingContentMap {
    htmlElement: HtmlElement
  }
  interface LinkData {
    isHtml?: true
  }
  interface ImageData {
    isHtml?: true
    /** One form of a picture among others: `<source>`. */
    isAlternative?: true
  }
  interface TableData {
    isHtml?: true
  }
}
