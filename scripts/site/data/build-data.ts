import type { Publication } from '../publication.js'
import type { Site } from '../site.js'

/** Makes the files of one kind that programs read. */
export type BuildData = (sources: DataSources) => readonly DataFile[]

interface DataSources {
  readonly publication: Publication
  readonly pages: Site['pages']
}

interface DataFile {
  /** From the root of the site. */
  readonly path: string
  readonly value: object
}
