import { renderBody } from '../body/render-body.js'
import type { PlainPage } from '../pages/index.js'
import type { Site, SiteContext } from '../site.js'
import { TemplateError, type Templates } from './templates.js'

/** A page and the name of the template for it. */
export interface PageOfKind {
  readonly kind: string
  readonly page: PlainPage
}

export function pagesOf({ pages }: Pick<Site, 'pages'>): readonly PageOfKind[] {
  return Object.entries<readonly PlainPage[]>(pages).flatMap(([kind, some]) => some.map((page) => ({ kind, page })))
}

/**
 * @returns HTML
 * @throws TemplateError if the template fails
 */
export async function renderPage(
  { kind, page }: PageOfKind,
  { render }: Templates,
  context: SiteContext,
): Promise<string> {
  const { body, ...rest } = page
  const rendered = body ? { ...rest, body: await renderBody(body) } : rest
  try {
    return String(render[kind]?.(rendered, context))
  } catch (error) {
    const reason = error instanceof Error ? error.stack : String(error)
    throw new TemplateError(`The template for pages of the kind “${kind}” failed at ${page.path}: ${reason}`, {
      cause: error,
    })
  }
}
