import type { ErrorObject } from 'ajv'

/** Keywords that try schemas on a value, and report what each of them found besides. */
const TRYING: ReadonlySet<string> = new Set(['anyOf', 'oneOf', 'contains', 'propertyNames'])

/**
 * Leaves out what is only said of one of several schemas that a value could have matched: that no schema matched is said
 * once, by the keyword that tried them.
 */
export function withoutBranches(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const trying = errors.flatMap((error, index) => (TRYING.has(error.keyword) ? { error, index } : []))
  if (trying.length === 0) return errors
  const tried = trying.map(({ error, index }) => ({ index, at: error.instancePath, paths: pathsOf(error) }))
  return errors.filter(
    ({ instancePath, schemaPath }, position) =>
      !tried.some(
        ({ index, at, paths }) =>
          position < index &&
          (instancePath === at || instancePath.startsWith(`${at}/`)) &&
          paths.some((path) => schemaPath.startsWith(path)),
      ),
  )
}

/** @returns how the schema paths of its branches begin: below the keyword itself, or below a definition that it refers to */
function pathsOf({ schemaPath, schema }: ErrorObject): readonly string[] {
  const referred = JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g)
  return [`${schemaPath}/`, ...[...referred].map(([, ref]) => `${ref}/`)]
}
