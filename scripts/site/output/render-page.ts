import type { Rendered } from '../body/body.js'
import { renderBody } from '../body/render-body.js'
import type { PlainPage } from '../pages/build-pages.js'

/** @returns the page as its template gets it: the text is safe HTML */
export async function renderPage({ body, ...page }: PlainPage): Promise<Rendered<PlainPage>> {
  return body ? { ...page, body: await renderBody(body) } : page
}
