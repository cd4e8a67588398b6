import type { JsonSchema } from '../../model/document-type.js'
import { platform } from '../../platform/current-platform.js'
import { once } from '../../values/once.js'
import { readPackageSchema } from '../toolkit.js'

export interface Pattern {
  test(text: string): boolean
}

/**
 * Makes a pattern of a schema ready to use. Ours run as JavaScript runs them; for all others an automaton takes time in
 * proportion to the text, whatever they are, so that no schema can bring a check to a halt.
 *
 * @throws Error if no automaton can be made of it
 */
export const readPattern = once((source: string): Pattern => {
  if (ourPatterns().has(source)) return new RegExp(source, 'u')
  const { RE2JS } = platform().packages.re2js
  return RE2JS.compile(RE2JS.translateRegExp(source))
})

const ourPatterns = once(
  (): ReadonlySet<string> =>
    new Set(
      ['common', 'settings', 'people', 'baseline', 'requirements', 'document-type'].flatMap((name) =>
        patternsIn(readPackageSchema(name)),
      ),
    ),
)

function patternsIn(schema: JsonSchema): readonly string[] {
  const found: string[] = []
  JSON.stringify(schema, (key, value) => {
    if (key === 'pattern' && typeof value === 'string') found.push(value)
    return value
  })
  return found
}
