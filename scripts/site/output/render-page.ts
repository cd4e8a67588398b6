import type { Say } from '../../core/words/say.js'
import type { Rendered } from '../body/body.js'
import { renderBody } from '../body/render-body.js'
import type { PlainPage } from '../pages/build-pages.js'

/** @returns the page as its template gets it: the text is safe HTML, and what is around it is said in the language of the manual */
export async function renderPage({ body, ...page }: PlainPage, say: Say): Promise<Rendered<PlainPage>> {
  return { ...page, say, ...(body && { body: await renderBody(body, say) }) }
}
