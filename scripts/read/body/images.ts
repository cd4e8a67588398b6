import type { BodyImage } from '../../model/body-facts.js'
import type { Collect } from './collector.js'

export const collectImages: Collect<readonly BodyImage[]> = ({ placeOf, addressOf }) => {
  const images: BodyImage[] = []
  return {
    at: {
      image: (node) => images.push({ url: node.url, alt: node.alt ?? '', place: placeOf(node) }),
      imageReference: (node) =>
        images.push({ url: addressOf(node.identifier), alt: node.alt ?? '', place: placeOf(node) }),
    },
    result: () => images,
  }
}
