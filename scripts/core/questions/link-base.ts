import type { Settings } from '../model/generated-types.js'
import type { LinkBase } from '../values/paths.js'

/** @returns what addresses in documents may begin with, by the settings */
export function linkBaseOf({ links, site }: Pick<Settings, 'links' | 'site'>): LinkBase {
  return {
    root: links.root.replace(/^\/|\/$/g, ''),
    repository: site.repository?.replace(/\/$|\.git$/, ''),
    branch: site.branch,
  }
}
