import { readQms, workingTree } from '../index.js'

/** Reads what is in a folder, and nothing else. */
const { documents } = await readQms(await workingTree('.'), { today: '2026-11-22' })
process.stdout.write(`${documents.length} documents\n`)
