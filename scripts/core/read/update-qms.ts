import { buildQms, CODE_OWNERS_PLACES, type Qms } from '../model/qms.js'
import type { SourceFile } from '../model/source-file.js'
import { defined } from '../values/defined.js'
import { groupBy } from '../values/group-by.js'
import { readContent } from './read-content.js'
import type { ReadingFrame } from './read-frame.js'
import type { ReadOptions } from './read-options.js'
import { readQms } from './read-qms.js'
import type { FileTree } from './trees/file-tree.js'
import { LINK } from './unread-sources.js'
import { watchReading, withFailures } from './watch-reading.js'

/** How to read; day, repository and base are those of the system that is updated. */
export type UpdateOptions = Omit<ReadOptions, 'today' | 'repository' | 'base'>

/**
 * Reads again what changed, and nothing else: all other documents are the same objects as before. Settings, people, known
 * problems, schemas and code owners decide about every document, so a change of these reads everything again.
 *
 * @param from the files as they are now
 * @param changed the paths of files that were written, added or removed since `qms` was read
 * @returns what reading everything would give, on the same day, with the same base and what git and GitHub told before
 */
export async function updateQms(
  qms: Qms,
  from: FileTree,
  changed: readonly string[],
  options: UpdateOptions = {},
): Promise<Qms> {
  const {
    today,
    history,
    approvedTexts,
    recordVersions,
    lostRows,
    settingsAt,
    namedCommits,
    reviewEvidence,
    base,
    repository,
    folder,
  } = qms
  const circumstances = {
    today,
    repository,
    ...defined({ history, approvedTexts, recordVersions, lostRows, settingsAt, namedCommits, reviewEvidence, base }),
  }
  if (changed.some((path) => decidesOnAll(qms, path)))
    return (await readQms(from, { ...options, ...circumstances })).with(circumstances)
  const { tree, failed } = watchReading(from)
  const { schemaFiles, ...frame } = frameOf(qms)
  const content = await readContent(
    tree,
    folder,
    { ...frame, schemaFiles },
    { ...options, ...circumstances },
    filesBefore(qms, new Set(changed)),
  )
  return buildQms(withFailures({ ...frame, ...content, ...circumstances, folder }, failed()))
}

function decidesOnAll({ settingsFile, peopleFile, baselineFile }: Qms, path: string): boolean {
  const single: readonly string[] = [settingsFile.path, peopleFile.path, baselineFile.path, ...CODE_OWNERS_PLACES]
  return single.includes(path) || path.startsWith('schemas/')
}

function frameOf(qms: Qms): ReadingFrame {
  const { settings, settingsFile, listedPeople, peopleFile, baseline, baselineFile } = qms
  const { types, standards, settingPaths, codeOwners } = qms
  return {
    settings,
    settingsFile,
    listedPeople,
    peopleFile,
    baseline,
    baselineFile,
    types,
    standards,
    settingPaths,
    // Links are found again: finding them reads nothing.
    schemaFiles: qms.otherSources.filter(({ path, defects }) => path.startsWith('schemas/') && !defects.includes(LINK)),
    ...defined({ codeOwners }),
  }
}

function filesBefore({ documents, otherSources, files }: Qms, changed: ReadonlySet<string>) {
  // What could not be read before may be readable by now.
  const wasRead = ({ defects }: SourceFile) => !defects.some(({ rule }) => rule === 'readable-file')
  const sources = groupBy([...otherSources.filter(wasRead), ...documents], ({ path }) => path)
  const unlessChanged =
    <Known>(known: ReadonlyMap<string, Known>) =>
    (path: string) =>
      changed.has(path) ? undefined : known.get(path)
  return { source: unlessChanged(sources), facts: unlessChanged(files) }
}
