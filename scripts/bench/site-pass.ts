import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { sitePublisher } from '../cli/commands/site/site-publisher.js'

/** Builds the whole manual but the search index, into a folder; with `--again`, then builds it seven times after one edit each. */
const [out = '_site', again] = process.argv.slice(2)
const silent = { write: () => {}, complain: () => {}, showProgress: () => {} }
const context = { folder: process.cwd(), now: new Date(), isTerminal: false, environment: {}, ...silent }
const { publish } = sitePublisher(context, join(process.cwd(), out), {
  today: '2026-11-22',
  cache: false,
  savesMemory: again === undefined,
})
await publish()
const EDITS = 7
const times: number[] = []
for (let edit = 0; again === '--again' && edit < EDITS; edit++) {
  appendFileSync('qms-docs/procedures/QP-001.md', '\nOne more sentence.\n')
  const start = performance.now()
  await publish(['qms-docs/procedures/QP-001.md'])
  times.push(performance.now() - start)
}
const [first = 0] = times
const median = times.toSorted((a, b) => a - b)[Math.floor(EDITS / 2)] ?? 0
process.stdout.write(`${Math.round(first)} ${Math.round(median)}\n`)
