/** A template or a configuration of the person who builds does not work. The message says which, and why. */
export class TemplateError extends Error {}

/** Eleventy wraps what a template throws, more than once. */
interface Wrapped extends Error {
  readonly originalError?: Wrapped
}

/**
 * @param where such as `The template for pages of the kind “home” failed at index.html`
 * @returns what a template threw
 */
export function templateFailure(error: unknown, where: string): TemplateError {
  const thrown = innermost(error)
  if (thrown instanceof TemplateError) return thrown
  return new TemplateError(`${where}: ${thrown instanceof Error ? thrown.stack : String(thrown)}`, { cause: error })
}

function innermost(error: unknown): unknown {
  const { originalError, cause } = error as Wrapped
  const inner = originalError ?? cause
  return inner === undefined ? error : innermost(inner)
}
