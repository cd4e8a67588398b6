import type { Image } from 'mdast'
import type { BodyImage } from '../../model/body-facts.js'
import type { Collect } from './collector.js'

export const collectImages: Collect<readonly BodyImage[]> = ({ placeOf, addressOf }) => {
  const images: BodyImage[] = []
  return {
    at: {
      image: (node) => images.push({ url: node.url, ...describe(node), place: placeOf(node) }),
      imageReference: (node) =>
        images.push({ url: addressOf(node.identifier), alt: node.alt ?? '', place: placeOf(node) }),
    },
    result: () => images,
  }
}

function describe({ alt, data }: Image): Pick<BodyImage, 'alt' | 'isHtml'> {
  return { ...(!data?.isAlternative && { alt: alt ?? '' }), ...(data?.isHtml && { isHtml: true }) }
}
