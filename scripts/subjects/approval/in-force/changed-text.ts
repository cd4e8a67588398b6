import { START_OF_FILE } from '../../../core/model/place.js'
import { coveredFilesOf, differingFiles } from '../../../core/questions/covered-files.js'
import { isRetired } from '../status.js'
import type { ChangedPart, Experiment } from './experiment.js'

/** @returns the document's own file, if it or a file that belongs to it was changed */
export function changedText(experiment: Experiment): readonly ChangedPart[] {
  const { qms, base, parts, was } = experiment
  const files = differingFiles(coveredFilesOf(qms, parts.document), coveredFilesOf(base, was.document))
  if (parts.document.blob === was.document.blob && files.length === 0) return []
  const cause = { words: inWords(experiment), file: parts.document, at: START_OF_FILE }
  return [{ cause, restore: (others) => ({ ...others, document: was.document, files: was.files }) }]
}

function inWords({ base, parts: { document }, was }: Experiment): string {
  if (document.type !== was.document.type) return `its type is no longer “${was.document.type}”`
  if (isRetired(base, was.document)) return 'its file was changed, so that the approved retirement no longer counts'
  return 'its file was changed, and that is not approved'
}
