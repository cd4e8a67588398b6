import type { Clause, Standard } from '../model/requirement.js'
import type { FileTree } from './file-tree.js'
import { decodeText } from './text.js'
import { readYaml, type TextTree } from './yaml.js'

export const REQUIREMENTS_FOLDER = 'schemas/requirements'

/**
 * Reads the editions named. A repository's own file goes before ours; an edition without a file is left out.
 *
 * @param trees the toolkit's files, then the repository's
 */
export async function readStandards(
  ids: readonly string[],
  ...trees: readonly FileTree[]
): Promise<ReadonlyMap<string, Standard>> {
  const standards = new Map<string, Standard>()
  const paths = ids.filter((id) => /^[a-z0-9-]+$/.test(id)).map((id) => `${REQUIREMENTS_FOLDER}/${id}.yml`)
  for (const tree of trees) {
    for await (const { bytes } of tree.read(paths)) {
      const standard = bytes && buildStandard(readYaml(decodeText(bytes).text, 1).value)
      if (standard) standards.set(standard.id, standard)
    }
  }
  return standards
}

/** @returns nothing if the file is not of the form of requirements.schema.json */
function buildStandard(value: TextTree | undefined): Standard | undefined {
  if (!isGroup(value) || !Array.isArray(value.clauses)) return undefined
  const clauses = value.clauses.filter(isGroup).map(buildClause)
  return {
    id: text(value.id),
    name: text(value.name),
    title: text(value.title),
    status: value.status === 'published' ? 'published' : 'not-confirmed',
    ...(value.note ? { note: text(value.note) } : {}),
    ...(value.crosswalk ? { crosswalk: text(value.crosswalk) } : {}),
    clauses: new Map(clauses.map((clause) => [clause.clause, clause])),
  }
}

function buildClause(value: Record<string, TextTree>): Clause {
  return {
    clause: text(value.clause),
    title: text(value.title),
    information: list(value.information).filter((kind) => kind === 'maintain' || kind === 'retain'),
    may_be_not_applicable: value.may_be_not_applicable === 'true',
    ...(value.where_applicable === 'true' ? { where_applicable: true } : {}),
    ...(value.from ? { from: list(value.from) } : {}),
    ...(value.change ? { change: text(value.change) } : {}),
  }
}

function isGroup(value: TextTree | undefined): value is Record<string, TextTree> {
  return typeof value === 'object' && !Array.isArray(value)
}

function text(value: TextTree | undefined): string {
  return typeof value === 'string' ? value : ''
}

function list(value: TextTree | undefined): string[] {
  return Array.isArray(value) ? value.map(text) : []
}
