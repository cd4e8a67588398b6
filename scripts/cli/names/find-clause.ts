import type { Qms } from '../../core/model/qms.js'
import { type Clause, fullClause, type Standard } from '../../core/model/requirement.js'
import { memoryTree, readStandards, toolkitStandards } from '../../core/read/index.js'
import { adviseClause } from '../../subjects/clauses/advise-clause.js'
import { Misuse } from '../command/misuse.js'

/** Whose clauses are meant where nothing says which. */
const USUAL_STANDARD = 'iso-9001-2015'

/** @returns whether a name is the number of a clause, with or without its standard: 8.4.1 or iso-13485-2016/7.4.1 */
export function isClauseNumber(name: string): boolean {
  return /^([a-z0-9-]+\/)?\d+(\.\d+)*$/.test(name)
}

/**
 * @param written a number; without its standard, one of the first standard in use
 * @param qms missing outside of a system: only the toolkit's standards are known then
 * @throws Misuse that names the clauses near it, or the standards that there are
 */
export async function findClause(
  written: string,
  qms: Qms | undefined,
): Promise<{ readonly standard: Standard; readonly clause: Clause }> {
  const inUse = qms?.settings.standards ?? []
  const [id = '', number = ''] = fullClause(written, inUse.length > 0 ? inUse : [USUAL_STANDARD]).split('/')
  const standard = await findStandard(id, qms)
  const clause = standard.clauses.get(number)
  if (!clause) throw new Misuse(`${standard.name} has no clause ${number}. ${adviseClause(standard, number)}`)
  return { standard, clause }
}

/**
 * @param asked its id; without one, the first in use
 * @throws Misuse that names the standards that there are
 */
export async function findStandard(asked: string | undefined, qms: Qms | undefined): Promise<Standard> {
  const inUse = qms?.settings.standards ?? []
  const id = asked ?? inUse[0] ?? USUAL_STANDARD
  const standard = qms?.standards.get(id) ?? (await readStandards([id], memoryTree({}))).standards.get(id)
  if (standard) return standard
  const known = new Set([...(qms?.standards.keys() ?? []), ...toolkitStandards()])
  throw new Misuse(
    `There is no list of clauses for “${id}”. There are ${[...known].join(', ')}. To use another standard, write its clauses into a file in schemas/requirements/, and name it in “standards” of qms.yml.`,
  )
}
