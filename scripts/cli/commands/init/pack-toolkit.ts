import { packagePath, toolkitFiles } from '../../../core/read/index.js'

/** As npm dates what it packs: the same files give the same package. */
const PACKED = new Date('1985-10-26T08:15:00Z')

/** @returns the toolkit that runs, as a package that npm installs without asking a registry for its name */
export async function packToolkit(): Promise<Buffer> {
  const { create } = await import('tar')
  const options = { cwd: packagePath(''), prefix: 'package', gzip: true, portable: true, mtime: PACKED }
  return create(options, [...toolkitFiles()]).concat()
}
