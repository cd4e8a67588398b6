import { readPattern } from '../pattern.js'
import type { SchemaFile, SchemaFileFault } from './schema-file.js'
import { subschemas } from './subschemas.js'

/** Finds patterns that could take forever: only those are taken for which time grows with the text alone. */
export function patternFaults({ written }: SchemaFile): readonly SchemaFileFault[] {
  return [...subschemas(written)].flatMap(({ schema: { pattern, patternProperties }, pointer }) => {
    const names = Object.keys(patternProperties ?? {}).map((name) => ({
      source: name,
      at: { key: `${pointer}/patternProperties/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` },
    }))
    const all = [...(pattern === undefined ? [] : [{ source: pattern, at: `${pointer}/pattern` }]), ...names]
    return all.flatMap(({ source, at }) => {
      const message = faultOf(source)
      return message === undefined ? [] : [{ at, message: `the pattern “${source}” ${message}` }]
    })
  })
}

function faultOf(source: string): string | undefined {
  try {
    readPattern(source)
    return undefined
  } catch (error) {
    const plain = source.replace(/\\\\/g, '')
    if (/\(\?<?[=!]/.test(plain))
      return 'looks ahead or behind, which can take forever. Write several patterns in “allOf”, or one in “not”'
    if (/\\(?:[1-9]|k<)/.test(plain))
      return 'refers back to one of its groups, which can take forever. Write out what may be there'
    if (/\{\d{4,}|\{\d+,\d{4,}/.test(plain))
      return 'repeats something more than 1000 times. Let it repeat without a limit, and give the limit with “maxLength”'
    return `cannot be used: ${error instanceof Error ? error.message : String(error)}`
  }
}
