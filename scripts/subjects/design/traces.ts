import type { Document } from '../../core/model/document.js'
import type { DocumentTypes } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import type { SnapshotRow } from '../../core/model/snapshot.js'
import { once } from '../../core/values/once.js'
import { resolvePath } from '../../core/values/paths.js'

/** A story that went into a release, as the table of the release says. */
export interface TracedStory {
  readonly story?: string
  readonly requirement?: string
  readonly test?: string
  readonly result?: string
  readonly releaseNote?: string
  /** What the way from the story to the release lacks, in words: `a test`. */
  readonly missing: readonly string[]
}

/** What a release says of the stories in it; why that is not known, where it is not. */
export interface Trace {
  readonly release: Document<DocumentTypes['release']>
  readonly stories: readonly TracedStory[]
  readonly fault?: TraceFault
}

interface TraceFault {
  readonly reason: string
  /** The file is there, and the one that was named, but its content is no table of stories. */
  readonly isOfContent: boolean
}

/** @returns the trace of each release that was not cancelled, in the order of the documents */
export const traces = once((qms: Qms): readonly Trace[] =>
  qms
    .ofType('release')
    .filter(({ fields }) => !fields.cancelled)
    .map((release) => {
      const rows = rowsOf(qms, release)
      return 'reason' in rows ? { release, stories: [], fault: rows } : { release, stories: rows.map(storyOf) }
    }),
)

function rowsOf(qms: Qms, { path, fields }: Trace['release']): readonly SnapshotRow[] | TraceFault {
  const { file, sha256 } = fields.trace ?? {}
  if (file === undefined) return ofFile('it names no trace')
  const { size, sha256: found, snapshot } = qms.files.get(resolvePath(path, file) ?? '') ?? {}
  if (size === undefined) return ofFile(`the file “${file}” is not here`)
  if (sha256 !== undefined && sha256 !== found)
    return ofFile(`“${file}” is not the file that was named, because its checksum differs`)
  if (snapshot === undefined) return ofFile(`“${file}” is too large to be read`)
  if ('fault' in snapshot) return { reason: `“${file}” cannot be read: ${snapshot.fault}`, isOfContent: true }
  return snapshot.rows.length === 0 ? { reason: `“${file}” has no row`, isOfContent: true } : snapshot.rows
}

function ofFile(reason: string): TraceFault {
  return { reason, isOfContent: false }
}

/** The names that trackers and test systems give to the columns. */
const COLUMNS = {
  story: ['story', 'user story', 'stories', 'ticket', 'issue', 'key'],
  requirement: ['requirement', 'requirements', 'title', 'summary'],
  test: ['test', 'tests', 'test case', 'test cases'],
  result: ['result', 'results', 'test result', 'outcome', 'status'],
  releaseNote: ['release note', 'release notes', 'note'],
} as const

const PASSED = /^(pass|passed|ok|met|yes|green|success|successful)$/i
const NOT_GIVEN = /^(no|none|missing|open|–|-)$/i

function storyOf(row: SnapshotRow): TracedStory {
  const cell = (field: keyof typeof COLUMNS) =>
    COLUMNS[field].map((name) => row[name]).find((text) => text !== undefined)
  const found = Object.fromEntries(
    (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).flatMap((field) => {
      const text = cell(field)
      return text === undefined ? [] : [[field, text]]
    }),
  ) as Omit<TracedStory, 'missing'>
  const lacks = (text: string | undefined) => text === undefined || NOT_GIVEN.test(text)
  const missing = [
    lacks(found.story) && 'a story',
    lacks(found.requirement) && 'a requirement',
    lacks(found.test) && 'a test',
    lacks(found.result) ? 'a result' : !PASSED.test(found.result ?? '') && 'a passed test',
    lacks(found.releaseNote) && 'a release note',
  ].filter((one) => one !== false)
  return { ...found, missing }
}
