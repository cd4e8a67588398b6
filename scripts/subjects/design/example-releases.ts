import { exampleFiles } from '../../core/run/example-files.js'

/** Writes releases of an app, by their ids, each with its day and kind. */
export function exampleReleases(
  made: Readonly<Record<string, readonly [released: string, kind?: 'planned' | 'hotfix']>>,
): Readonly<Record<string, string>> {
  return exampleFiles(
    'release',
    Object.fromEntries(
      Object.entries(made).map(([id, [released, kind = 'planned']]) => [
        id,
        `product: App\nkind: ${kind}\nprepared: ${released}\nreleased: ${released}`,
      ]),
    ),
  )
}

/** Writes incidents that name a release as their source, each with its day and severity. */
export function exampleIncidents(
  found: Readonly<Record<string, readonly [release: string, detected: string, severity?: 'high' | 'critical']>>,
): Readonly<Record<string, string>> {
  return exampleFiles(
    'nonconformity',
    Object.fromEntries(
      Object.entries(found).map(([id, [release, detected, severity = 'high']]) => [
        id,
        `kind: incident\nsource: ${release}\ndetected: ${detected}\nincident: { severity: ${severity} }`,
      ]),
    ),
  )
}
