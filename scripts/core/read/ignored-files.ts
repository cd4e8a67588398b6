import picomatch from 'picomatch'
import type { Settings } from '../model/generated-types.js'
import { resolvePath } from '../values/paths.js'

/** @returns whether the settings say of a path that it is not a controlled document; patterns count from the folder of the documents */
export function ignoredFiles({ ignore }: Settings, folder: string): (path: string) => boolean {
  const patterns = ignore.map((pattern) => resolvePath(`${folder}/qms.yml`, pattern) ?? pattern)
  return picomatch(patterns, { dot: true })
}

/** @returns the pages of the manual that are not controlled documents */
export function findSitePages({ site }: Settings, folder: string): ReadonlySet<string | undefined> {
  return new Set(site.pages.map((page) => resolvePath(`${folder}/qms.yml`, page)))
}
