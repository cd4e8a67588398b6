import { toString as toText } from 'mdast-util-to-string'
import type { BodyLink } from '../../model/body-facts.js'
import type { Collect } from './collector.js'

export const collectLinks: Collect<readonly BodyLink[]> = ({ placeOf, addressOf }) => {
  const links: BodyLink[] = []
  return {
    at: {
      link: (node) => links.push({ url: node.url, text: toText(node), place: placeOf(node), ...node.data }),
      linkReference: (node) =>
        links.push({ url: addressOf(node.identifier), text: toText(node), place: placeOf(node) }),
    },
    result: () => links,
  }
}
