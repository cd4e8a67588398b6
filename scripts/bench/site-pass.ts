import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { sitePublisher } from '../commands/site/site-publisher.js'

/** Builds the whole manual but the search index, into a folder; with `--again`, then builds it three times after one edit each. */
const [out = '_site', again] = process.argv.slice(2)
const silent = { write: () => {}, complain: () => {}, showProgress: () => {} }
const context = { folder: process.cwd(), now: new Date(), isTerminal: false, environment: {}, ...silent }
const { publish } = sitePublisher(context, join(process.cwd(), out), { today: '2026-11-22', cache: false })
await publish()
const times: number[] = []
for (let edit = 0; again === '--again' && edit < 3; edit++) {
  appendFileSync('qms-docs/procedures/QP-001.md', '\nOne more sentence.\n')
  const start = performance.now()
  await publish()
  times.push(performance.now() - start)
}
process.stdout.write(`${Math.round(times.sort((a, b) => a - b)[1] ?? 0)}\n`)
