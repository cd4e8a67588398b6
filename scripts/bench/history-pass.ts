import { readHistory } from '../core/read/history/history.js'

/** What a check needs of history: everything, once. */
const { commits, deletedPaths, gap } = await readHistory('.', { folder: 'qms-docs' })
if (gap) throw new Error(gap)
process.stdout.write(`${commits.length} commits, ${deletedPaths().length} paths without a file\n`)
