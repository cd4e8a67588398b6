import { classOf } from '../shown/is-for-audience.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'

/** @returns the confidentiality class of a document that fewer may read than most, to be marked on screen and paper */
export function restrictedClass({ working }: Publication, { workingCopy }: PublishedDocument): string | undefined {
  const { classes, default: usual = '' } = working.settings.confidentiality
  const own = classOf(working, workingCopy)
  return classes.indexOf(own) > classes.indexOf(usual) ? own : undefined
}
