import type { Parent, RootContent } from 'mdast'

/** An element of raw HTML for which Markdown has no node, such as `<sup>` or `<details>`. */
export interface HtmlElement extends Parent {
  type: 'htmlElement'
  name: string
  /** The tag as it is written, if no reader sees it because it is no HTML: `<colour>`. */
  swallowed?: string
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
