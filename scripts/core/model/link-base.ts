import type { Settings } from './generated-types.js'
import type { LinkBase } from './paths.js'

/** @returns what addresses in documents may begin with, by the settings */
export function linkBaseOf({ links, site }: Pick<Settings, 'links' | 'site'>): LinkBase {
  return {
    root: links.root.replace(/^\/|\/$/g, ''),
    repository: site.repository?.replace(/\/$|\.git$/, ''),
    branch: site.branch,
  }
}
