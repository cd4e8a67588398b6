import { readUrl } from '../../core/values/read-url.js'
import type { Publication } from '../shown/publication.js'

/**
 * @param use `blob` to read it, `edit` to change it
 * @returns where a file of the repository is on the web; undefined when the settings do not say
 */
export function fileAddress({ working }: Publication, path: string, use: 'blob' | 'edit'): string | undefined {
  const { repository, branch } = working.settings.site
  const home = repositoryAddress(repository)
  if (!home) return undefined
  const steps = [...branch.split('/'), ...path.split('/')].map(encodeURIComponent).join('/')
  return `${home}/${isGitLab(home) ? `-/${use}` : use}/${steps}`
}

/** @returns the address of a repository without a slash at its end */
export function repositoryAddress(written: string | undefined): string | undefined {
  return webAddress(written)?.replace(/\/$/, '')
}

/** What else may be in the settings could run a script. */
export function webAddress(written = ''): string | undefined {
  return /^https?:\/\//.test(written) && readUrl(written) ? written : undefined
}

/** GitLab puts a hyphen between a project and its pages. */
export function isGitLab(address: string): boolean {
  return new URL(address).hostname.includes('gitlab')
}
