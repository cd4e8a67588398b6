import type { Clause, Standard } from '../../model/requirement.js'
import type { SourceFile } from '../../model/source-file.js'
import { disabledCache } from '../content-cache.js'
import { packageTree, readPackageSchema } from '../toolkit.js'
import type { FileTree } from '../trees/file-tree.js'
import { readYamlFile, type YamlCache } from './yaml-file.js'

export interface StandardsRead {
  readonly standards: ReadonlyMap<string, Standard>
  /** The repository's own files, with what is wrong in them. */
  readonly files: readonly SourceFile[]
  /** The paths of those that say something else than ours. */
  readonly own: readonly string[]
}

/** Reads the editions named. A repository's own file goes before ours; an edition without a file is left out. */
export async function readStandards(
  ids: readonly string[],
  tree: FileTree,
  cache: YamlCache = disabledCache(),
): Promise<StandardsRead> {
  const schema = readPackageSchema('requirements')
  const toolkit = packageTree()
  const standards = new Map<string, Standard>()
  const files: SourceFile[] = []
  const own: string[] = []
  for (const id of ids.filter((one) => /^[a-z0-9-]+$/.test(one))) {
    const path = `schemas/requirements/${id}.yml`
    const read = (from: FileTree) => readYamlFile(from, path, schema, 'an edition of a standard', cache)
    const written = await read(tree)
    const ours = await read(toolkit)
    const file = written.exists ? written : ours
    if (written.exists) files.push(written)
    if (written.exists && written.yaml.source !== ours.yaml.source) own.push(path)
    if (file.exists) standards.set(id, buildStandard(id, file.fields as unknown as Partial<StandardFile>))
  }
  return { standards, files, own }
}

type StandardFile = Omit<Standard, 'clauses'> & { readonly clauses: readonly Partial<Clause>[] }

/** Of a file with faults, what is right is used. An edition whose status is not sure counts as not confirmed. */
function buildStandard(id: string, { clauses = [], ...file }: Partial<StandardFile>): Standard {
  const complete = clauses.map(
    (clause): Clause => ({ clause: '', title: '', information: [], may_be_not_applicable: false, ...clause }),
  )
  return {
    name: id,
    title: id,
    status: 'not-confirmed',
    ...file,
    id,
    clauses: new Map(complete.map((clause) => [clause.clause, clause])),
  }
}
