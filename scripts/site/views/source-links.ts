import { defined } from '../../core/values/defined.js'
import { titleOf } from '../shown/links/site-link.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { fileAddress, isGitLab, repositoryAddress, webAddress } from './file-address.js'

/** Where readers tell what should be otherwise; both are addresses outside of the site. */
export interface SourceLinks {
  /** Where the text is edited, as a proposal. */
  readonly suggest?: string
  /** Where a new issue begins, with the document named. */
  readonly report?: string
}

/** @returns what the settings make possible; nothing for what is retired, and no editing of records and of files that are gone */
export function sourceLinks(publication: Publication, entry: PublishedDocument): SourceLinks {
  const { repository, issues } = publication.working.settings.site
  if (entry.shownAs === 'retired') return {}
  const home = repositoryAddress(repository)
  const { path } = entry.workingCopy
  const isThere = entry.shownAs !== 'record' && publication.working.files.has(path)
  const suggest = isThere ? fileAddress(publication, path, 'edit') : undefined
  const form = webAddress(issues) ?? (home && newIssue(home))
  return {
    ...defined({ suggest }),
    ...(form && { report: filledForm(form, publication, entry) }),
  }
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
