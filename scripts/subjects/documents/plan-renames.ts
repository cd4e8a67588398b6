import { applyTextEdits, type TextEdit } from '../../core/edit/text-edits.js'
import type { RenamedFile } from '../../core/model/applied-fix.js'
import type { FileChange } from '../../core/model/plan.js'
import type { Problem } from '../../core/model/problem.js'
import type { Qms } from '../../core/model/qms.js'
import type { FixPlan } from '../../core/run/plan-fixes.js'
import { defined } from '../../core/values/defined.js'
import { groupBy } from '../../core/values/group-by.js'
import { findNamings, type Naming, type NamingText, type Rename } from './find-namings.js'
import { refuseRenames } from './refuse-renames.js'

/**
 * Decides on the new names that problems bring along: each file moves, and every file that names it is changed, or it keeps its
 * name. What is approved or complete is not changed.
 *
 * @param texts of the files to rename, and of all that may name them, by path
 * @param isThere whether something lies at a path, as the disk counts names
 */
export function planRenames(
  qms: Qms,
  problems: readonly Problem[],
  texts: ReadonlyMap<string, NamingText>,
  isThere: (path: string) => boolean,
): FixPlan {
  const asked = problems.flatMap(({ file, rule, fix }) =>
    fix && 'renameTo' in fix ? [{ from: file, to: fix.renameTo, rule }] : [],
  )
  const namings = findNamings(qms, asked, texts)
  const refused = refuseRenames(qms, asked, namings, isThere)
  const made = asked.filter(({ from }) => !refused.has(from))
  const fixes = asked.map(({ from, to, rule }): RenamedFile => {
    const changed = [...new Set((namings.get(from) ?? []).map(({ path }) => path))].filter((path) => path !== from)
    return { file: from, rule, renamedTo: to, changed, ...defined({ notMade: refused.get(from) }) }
  })
  return {
    changes: changesOf(
      made,
      made.flatMap(({ from }) => namings.get(from) ?? []),
      texts,
    ),
    fixes,
    sentences: [],
  }
}

function changesOf(
  renames: readonly Rename[],
  namings: readonly Naming[],
  texts: ReadonlyMap<string, NamingText>,
): readonly FileChange[] {
  const edits = groupBy(namings, ({ path }) => path)
  const targets = new Map(renames.map(({ from, to }) => [from, to]))
  return [...new Set([...targets.keys(), ...edits.keys()])].flatMap((path): FileChange[] => {
    const known = texts.get(path)
    if (!known) return []
    const { text, blob } = known
    const own = (edits.get(path) ?? []).map(({ edit }) => edit).filter((edit): edit is TextEdit => edit !== undefined)
    const to = targets.get(path)
    const content = applyTextEdits(text, own)
    if (to === undefined) return [{ kind: 'replace', path, blob, content }]
    return [{ kind: 'move', path, blob, to, ...(own.length > 0 && { content }) }]
  })
}
