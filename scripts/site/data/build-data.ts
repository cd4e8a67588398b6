import type { Site } from '../pages/site.js'
import type { Publication } from '../shown/publication.js'

/** Makes the files of one kind that programs read. */
export type BuildData = (sources: DataSources) => readonly DataFile[]

interface DataSources {
  readonly publication: Publication
  readonly pages: Site['pages']
}

export interface DataFile {
  /** From the root of the site. */
  readonly path: string
  readonly value: object
}
