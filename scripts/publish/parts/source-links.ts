import type { Publication, PublishedDocument } from '../publication.js'
import { titleOf } from './site-link.js'

/** Where readers tell what should be otherwise; both are addresses outside of the site. */
export interface SourceLinks {
  /** Where the text is edited, as a proposal. */
  readonly suggest?: string
  /** Where a new issue begins, with the document named. */
  readonly report?: string
}

/** @returns what the settings make possible; nothing for what is retired, and no editing of records */
export function sourceLinks(publication: Publication, entry: PublishedDocument): SourceLinks {
  const { repository, branch, issues } = publication.current.settings.site
  if (entry.standing === 'retired') return {}
  const home = webAddress(repository)?.replace(/\/$/, '')
  const form = webAddress(issues) ?? (home && newIssue(home))
  return {
    ...(home && entry.standing !== 'record' ? { suggest: editingAddress(home, branch, entry.current.path) } : {}),
    ...(form ? { report: filledForm(form, publication, entry) } : {}),
  }
}

/** What else may stand in the settings could run a script. */
function webAddress(written = ''): string | undefined {
  return /^https?:\/\//.test(written) && URL.canParse(written) ? written : undefined
}

/** GitLab puts a hyphen between a project and its pages. */
function isGitLab(address: string): boolean {
  return new URL(address).hostname.includes('gitlab')
}

function editingAddress(home: string, branch: string, path: string): string {
  const steps = [...branch.split('/'), ...path.split('/')].map(encodeURIComponent).join('/')
  return `${home}/${isGitLab(home) ? '-/edit' : 'edit'}/${steps}`
}

function newIssue(home: string): string {
  return `${home}/${isGitLab(home) ? '-/issues/new' : 'issues/new'}`
}

/** A form of GitHub may have fields with the ids `document` and `revision`: they are filled in, too. */
function filledForm(form: string, publication: Publication, entry: PublishedDocument): string {
  const address = new URL(form)
  const { document, revision } = entry
  const title = `${document.id} ${titleOf(publication, document)}${revision ? `, revision ${revision}` : ''}: `
  address.searchParams.set(isGitLab(form) ? 'issue[title]' : 'title', title)
  if (!isGitLab(form)) {
    address.searchParams.set('document', document.id)
    if (revision) address.searchParams.set('revision', revision)
  }
  return address.href
}
