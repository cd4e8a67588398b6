import type { Commit } from '../model/commit.js'
import type { Document } from '../model/document.js'
import type { Qms, SettingsVersion } from '../model/qms.js'

/** How something came into a record. */
export interface Introduction {
  /** The commit in which it was written down. */
  readonly commit: Commit
  /** The commit with which it came into the branch that was read: the same one, or the merge of the branch on which it was written. */
  readonly arrival: Commit
}

/**
 * @param says whether a version of the record has what is asked about, such as one approval
 * @returns how that came into the record, wherever its file lay; undefined when git was not asked, or it is not committed
 */
export function introductionOf(
  { recordVersions, history }: Qms,
  { path }: Pick<Document, 'path'>,
  says: (version: Document) => boolean,
): Introduction | undefined {
  const having = recordVersions?.get(path)?.filter(({ record }) => record && says(record)) ?? []
  const first = having.at(-1)
  const arrival = having.findLast(({ commit }) => history?.mainline.has(commit.id)) ?? first
  return first && arrival && { commit: first.commit, arrival: arrival.commit }
}

/** @returns the settings that the branch had before something came into it; undefined when git was not asked, or there was nothing before */
export function settingsBefore({ settingsAt }: Qms, { arrival }: Introduction): SettingsVersion | undefined {
  const [before] = arrival.parents
  return before === undefined ? undefined : settingsAt?.(before)
}
