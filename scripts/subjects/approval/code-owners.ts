import type { Document } from '../../core/model/document.js'
import { CODE_OWNERS_PLACES, type CodeOwnersFile, type Qms } from '../../core/model/qms.js'
import { groupBy } from '../../core/values/group-by.js'
import { byPath } from '../../core/values/order.js'
import { peopleBehind } from '../people/people.js'
import { requiredRoles } from './approval-matrix.js'
import { DECIDING_FOLDERS, PACKAGE_FILES } from './deciding-paths.js'
import { isRetired } from './status.js'

/** Where our part of the file begins. It goes on to the end, because for GitHub the last line that fits a file decides. */
const BEGIN = '# Who reviews which document, from its owner and the approval matrix in qms.yml.'
const HEADER = `${BEGIN}
# Written by \`qms generate codeowners\`. Do not edit: change owners and matrix instead. Lines of your own go above.
`

/**
 * @returns the file with which GitHub asks the right people for a review, where GitHub reads it: for every document in use,
 * those who must approve a major change of it, by their logins; for what decides on the checks themselves (settings, people,
 * baseline, schemas, workflows, packages, approval records, itself), those who must approve most documents; before that, what
 * the repository says itself
 */
export function codeOwners(qms: Qms): CodeOwnersFile {
  const { path = CODE_OWNERS_PLACES[0], text = '' } = qms.codeOwners ?? {}
  const { theirs } = partsOf(text)
  const gap = theirs === '' || theirs.endsWith('\n\n') ? '' : theirs.endsWith('\n') ? '\n' : '\n\n'
  const documents = qms.maintained.filter((document) => !isRetired(qms, document)).sort(byPath)
  const lines = documents.map((document) => line(document.path, loginsFor(qms, document)))
  const fallback = loginsOf(qms, qms.settings.approval_matrix.default?.major ?? [])
  const files = [qms.settingsFile, qms.peopleFile, qms.baselineFile].map((file) => file.path)
  const folders = [...DECIDING_FOLDERS, ...approvalFolders(qms)].map((folder) => `${folder}/`)
  const own = folders.some((folder) => path.startsWith(folder)) ? [] : [path]
  const deciding = [...files, ...PACKAGE_FILES, ...folders, ...own].map((one) => line(one, fallback))
  const whole = `${theirs}${gap}${HEADER}\n${[...new Set([...deciding, ...lines])].join('\n')}\n`
  return { path, text: text.includes('\r\n') ? whole.replaceAll('\n', '\r\n') : whole }
}

/** @returns whether the file has a part that we wrote */
export function hasOurCodeOwners({ text }: CodeOwnersFile): boolean {
  return partsOf(text).ours !== ''
}

function partsOf(text: string): { readonly theirs: string; readonly ours: string } {
  const lines = text.replaceAll('\r\n', '\n')
  const begin = `\n${lines}`.indexOf(`\n${BEGIN}`)
  return begin < 0 ? { theirs: lines, ours: '' } : { theirs: lines.slice(0, begin), ours: lines.slice(begin) }
}

function approvalFolders({ folder, types }: Qms): readonly string[] {
  const { folders = [] } = types.get('approval') ?? {}
  return folders.map((name) => (name === '' ? folder : `${folder}/${name}`))
}

/** @returns the documents in use for which no approver has a login on GitHub, together those that the same roles approve */
export function withoutCodeOwner(qms: Qms): readonly (readonly Document[])[] {
  const documents = qms.maintained.filter(
    (document) => !isRetired(qms, document) && loginsFor(qms, document).length === 0,
  )
  return [...groupBy(documents, (document) => approversOf(qms, document).join(' ')).values()]
}

function loginsFor(qms: Qms, document: Document): readonly string[] {
  return loginsOf(qms, approversOf(qms, document))
}

function approversOf(qms: Qms, document: Document): readonly string[] {
  const { fields } = document
  return requiredRoles(qms, { ...document, fields: { ...fields, change: { class: 'major' } } })
}

function loginsOf(qms: Qms, roles: readonly string[]): readonly string[] {
  const people = roles.flatMap((role) => peopleBehind(qms, role))
  return [...new Set(people.map(({ github }) => github).filter((login) => login !== undefined))]
}

/** A document whose approvers have no login gets none: a line without owners takes away those of lines before it. */
function line(path: string, logins: readonly string[]): string {
  const pattern = `/${path.replace(/[\\ #[\]!*?]/g, '\\$&')}`
  return [pattern, ...logins.map((login) => `@${login}`)].join(' ')
}
