import type { Document } from '../../core/model/document.js'
import { START_OF_FILE } from '../../core/model/place.js'
import type { Qms } from '../../core/model/qms.js'
import type { ReportedProblem } from '../../core/model/rule.js'
import { groupBy } from '../../core/values/group-by.js'
import { counted } from '../../core/words/counted.js'
import { namesInShort } from '../../core/words/names-in-short.js'
import { deletionInWords, nameOf } from './deletion.js'

interface Deletion {
  readonly document: Document
  /** `in commit …`, where that is known. */
  readonly lost?: string
}

/**
 * One cause is one problem: a folder that is gone, or several files of one folder.
 *
 * @param before the system when they were still there
 */
export function* deletions(qms: Qms, before: Qms, gone: readonly Deletion[]): Generator<ReportedProblem> {
  for (const all of groupBy(gone, ({ document, lost }) => `${lostPlace(qms, document)} ${lost}`).values()) {
    const [{ document, lost }] = all as [Deletion]
    const message =
      all.length === 1
        ? `${deletionInWords(before, document)}${lost ? ` It was lost ${lost}.` : ''}`
        : severalInWords(qms, before, all as [Deletion, ...Deletion[]])
    yield { file: document, at: START_OF_FILE, message }
  }
}

/** @returns the highest folder that is gone; else the folder of the file */
function lostPlace(qms: Qms, { path }: Document): string {
  const steps = path.split('/').slice(0, -1)
  const folders = steps.map((_, index) => steps.slice(0, index + 1).join('/'))
  return folders.find((folder) => isLost(qms, folder)) ?? steps.join('/')
}

function isLost({ files }: Qms, folder: string): boolean {
  for (const path of files.keys()) if (path.startsWith(`${folder}/`)) return false
  return true
}

function severalInWords(qms: Qms, before: Qms, all: readonly [Deletion, ...Deletion[]]): string {
  const [{ document: first, lost }] = all
  const folder = lostPlace(qms, first)
  const names = namesInShort(all.map(({ document }) => nameOf(document)))
  const maintained = all.filter(({ document }) => before.typeOf(document)?.control !== 'retained')
  const why = [
    ...(maintained.length > 0 ? ['Documents are retired, and their files stay.'] : []),
    ...(maintained.length < all.length ? ['Records are kept until their retention period is over.'] : []),
  ].join(' ')
  const waiver = `A waiver for ${nameOf(first)} accepts all of this.`
  const when = (subject: string) => (lost ? ` ${subject} lost ${lost}.` : '')
  if (!isLost(qms, folder))
    return `${names} are gone from ${folder}.${when('They were')} ${why} Put the files back. ${waiver}`
  const what = counted(all.length, maintained.length === 0 ? 'record' : 'document')
  return `The folder ${folder} is gone${instead(qms, folder)}, and with it ${what}: ${names}.${when('It was')} ${why} Put the folder back. ${waiver}`
}

function instead({ submodules, files }: Qms, folder: string): string {
  if (submodules.includes(folder)) return ' (a submodule is in its place)'
  return files.has(folder) ? ' (a file is in its place)' : ''
}
