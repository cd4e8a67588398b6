import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { markdownToMdast } from 'satteri'

/** The least that any such tool must do: read every file and parse it. Everything else is measured against this. */
const folder = 'qms-docs/procedures'
let nodes = 0
for (const name of readdirSync(folder)) {
  nodes += (markdownToMdast(readFileSync(join(folder, name), 'utf8')) as { children: unknown[] }).children.length
}
process.stdout.write(`${nodes} blocks\n`)
