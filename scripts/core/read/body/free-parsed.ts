/**
 * Node frees what satteri took outside of JavaScript only between two events. Called after some texts were parsed, so that
 * a long reading, which is one event, does not keep all of it.
 */
export function freeParsed(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
