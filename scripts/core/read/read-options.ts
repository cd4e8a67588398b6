import type { Qms, Repository } from '../model/qms.js'
import type { CalendarDate } from '../values/date.js'
import type { OpenCache } from './content-cache.js'
import type { StartParser } from './documents/document-parser.js'
import type { ProgressListener } from './documents/read-documents.js'
import type { ReadingMemory } from './memory-cache.js'

/** The as-of date of the system that is read, and what else reading may use. */
export interface ReadOptions {
  /** The date, or what tells it once the organization's time zone is known. */
  readonly today: CalendarDate | ((timeZone: string) => CalendarDate)
  readonly repository?: Repository
  /** Where to keep what was read, for the next run. */
  readonly openCache?: OpenCache
  /** Where several threads can be had: how to parse thousands of files with them. */
  readonly parseInThreads?: StartParser
  /** What was read before in this run. */
  readonly memory?: ReadingMemory
  readonly base?: Qms
  /** Paths of documents, even if the settings say not to read them. */
  readonly evenIfIgnored?: ReadonlySet<string>
  readonly onProgress?: ProgressListener
}
