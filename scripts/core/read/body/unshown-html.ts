import type { UnshownHtml } from '../../model/body-facts.js'
import { isHtmlElement, isShownAttribute, isShownElement } from '../html/allowed-html.js'
import type { HtmlMarkup } from '../html/open-elements.js'
import type { BodyText, Collect } from './collector.js'

export const collectUnshownHtml: Collect<readonly UnshownHtml[]> = (body) => ({
  at: {},
  result: () => [...findUnshown(body)],
})

type Unshown = Omit<UnshownHtml, 'place'>

/** One cause is one problem: an end tag is none if its start tag is one. */
function* findUnshown({ markup, placeOf }: BodyText): Generator<UnshownHtml> {
  const reported = new Set<string>()
  for (const one of markup) {
    const { token } = one
    const name = 'name' in token ? token.name : ''
    if (token.kind === 'end tag' && reported.has(name)) continue
    for (const unshown of faultsOf(one)) {
      reported.add(name)
      yield { ...unshown, place: placeOf(one) }
    }
  }
}

function* faultsOf({ token, written, isUnclosed }: HtmlMarkup): Generator<Unshown> {
  const text = clipped(written)
  if (token.kind === 'declaration') yield { kind: 'declaration', text, name: '' }
  // A comment without its end is found with all else that swallows what follows.
  else if (token.kind === 'cut off' && !written.startsWith('<!--')) yield { kind: 'tag', text, name: '' }
  if (!('name' in token)) return
  const { name } = token
  if (!isHtmlElement(name)) yield { kind: 'word', text, name }
  else if (!isShownElement(name)) yield { kind: 'element', text, name }
  else if (token.kind === 'start tag') {
    const faults = [...attributeFaults(name, token.attributes)]
    if (faults.some(({ kind }) => kind === 'word')) yield { kind: 'word', text, name }
    else {
      yield* faults
      if (isUnclosed) yield { kind: 'unclosed', text, name }
    }
  }
}

/** They change nothing that a reader sees; GitHub leaves them out, too. */
const UNSEEN =
  /^(?:data-.*|aria-.*|role|target|rel|loading|decoding|fetchpriority|sizes|referrerpolicy|crossorigin|translate|spellcheck|title|xmlns|itemscope|itemtype|itemid)$/

/** What only HTML has. Any other name without a value is a word. */
const HTML_ATTRIBUTE =
  /^(?:on[a-z]+|hidden|inert|async|defer|reversed|controls|autoplay|download|autofocus|contenteditable|draggable)$/

function* attributeFaults(name: string, attributes: ReadonlyMap<string, string>): Generator<Unshown> {
  for (const [attribute, value] of attributes) {
    if (UNSEEN.test(attribute) || isShownAttribute(name, attribute)) continue
    if ((attribute === 'style' || attribute === 'class') && value.trim() === '') continue
    const isWord = value === '' && !HTML_ATTRIBUTE.test(attribute)
    yield { kind: isWord ? 'word' : 'attribute', text: clipped(value ? `${attribute}="${value}"` : attribute), name }
  }
}

const MAX_SHOWN = 60

function clipped(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN - 1)}…` : line
}
