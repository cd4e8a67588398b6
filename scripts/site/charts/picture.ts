import { type Drawn, element } from './element.js'

/** What is said of a picture to those who do not see it. */
export interface PictureWords {
  /** Of the picture on its page. */
  readonly id: string
  readonly title: string
  /** What there is to see, in sentences. */
  readonly description: string
}

/**
 * Draws a picture that is as wide as its place and as high as it says: letters stay legible on a phone and on paper.
 *
 * @param isGroup with links in it, it is no single image to assistive technology
 */
export function drawPicture(
  { id, title, description }: PictureWords,
  height: number,
  isGroup: boolean,
  content: readonly Drawn[],
): string {
  const names = { title: `${id}-title`, description: `${id}-description` }
  return element(
    'svg',
    {
      class: 'plot',
      role: isGroup ? 'group' : 'img',
      'aria-labelledby': `${names.title} ${names.description}`,
      width: '100%',
      height,
    },
    element('title', { id: names.title }, title),
    element('desc', { id: names.description }, description),
    content,
  ).markup
}

/** The part of a picture that is stretched to its width: lines, but no letters and no marks. A thousand units wide. */
export function stretched(height: number, content: readonly Drawn[]): Drawn {
  return element(
    'svg',
    { viewBox: `0 0 1000 ${height}`, preserveAspectRatio: 'none', width: '100%', height, 'aria-hidden': 'true' },
    content,
  )
}

/** A mark or a bar, and the page with what is behind it. */
export function linked(href: string | undefined, says: string, drawn: readonly Drawn[]): Drawn {
  return href === undefined
    ? element('g', {}, element('title', {}, says), drawn)
    : element('a', { href, 'aria-label': says }, drawn)
}
