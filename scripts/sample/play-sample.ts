import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { blobId } from '../core/bytes/digest.js'
import { documentSteps } from './document-steps.js'
import { readSample } from './read-sample.js'
import { recordSteps } from './record-steps.js'
import { settingsSteps } from './settings-steps.js'
import { writeHistory } from './write-history.js'

/** Plays the past of the sample into a folder that there is not yet: `npm run example -- ../kestrin`. */
const [folder] = process.argv.slice(2)
if (folder === undefined) stop('Name a folder that there is not yet: npm run example -- ../kestrin')
const root = resolve(folder)
if (existsSync(root)) stop(`${root} is there already. Name a folder that there is not yet.`)

const qms = await readSample()
const steps = [...settingsSteps(qms), ...documentSteps(qms, textOf), ...recordSteps(qms)]
mkdirSync(root, { recursive: true })
writeHistory(root, qms, steps)
const cli = relative(root, resolve('dist/bin/cli.js'))
console.log(`${root}: ${steps.length} commits. Try there, for example:
  node ${cli} verify --today ${qms.today}
  node ${cli} history QP-011
  node ${cli} change --base HEAD~20 --today ${qms.today}`)

/** What lies in the folder need not be committed; earlier revisions are kept by git alone. */
function textOf(path: string, blob: string): Uint8Array {
  const present = readFileSync(path)
  if (blobId(present) === blob) return present
  const kept = spawnSync('git', ['cat-file', 'blob', blob])
  return kept.status === 0
    ? kept.stdout
    : stop(`git does not have an earlier text of ${path}. Fetch the whole history: git fetch --unshallow`)
}

function stop(why: string): never {
  console.error(why)
  process.exit(2)
}
