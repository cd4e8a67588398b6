import type { Collect } from './collector.js'

const HTML_ANCHOR = /\s(?:id|name)\s*=\s*["']?([^"'\s>]+)/g

export const collectAnchors: Collect<readonly string[]> = () => {
  const anchors: string[] = []
  return {
    at: {
      html: ({ value }) => {
        for (const [, name] of value.matchAll(HTML_ANCHOR)) if (name) anchors.push(name)
      },
    },
    result: () => anchors,
  }
}
