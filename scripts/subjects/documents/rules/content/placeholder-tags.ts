import type { UnshownHtml } from '../../../../core/model/body-facts.js'
import type { Document } from '../../../../core/model/document.js'
import { PLACEHOLDERS } from '../../../../core/questions/placeholder.js'

/** @returns placeholders that HTML takes for tags, such as `<enter role>`; what a form leaves open is for the people who fill it in */
export function placeholderTags({ type, body }: Document): readonly UnshownHtml[] {
  if (type === 'form') return []
  return body.unshownHtml.filter(
    ({ kind, text }) => kind === 'word' && text.match(PLACEHOLDERS.template.pattern)?.[0] === text,
  )
}
