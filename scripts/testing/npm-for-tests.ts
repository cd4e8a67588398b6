import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * @param folder where to put it
 * @returns the folder with an npm that says what it was asked and installs the toolkit as built here, without the network
 */
export function npmForTests(folder: string): string {
  const programs = join(folder, 'programs')
  mkdirSync(programs, { recursive: true })
  const installed = join(folder, 'qms')
  writeFileSync(installed, `#!/bin/sh\nexec node "${resolve('dist/bin/cli.js')}" "$@"\n`, { mode: 0o755 })
  const install = `mkdir -p node_modules/.bin && cp "${installed}" node_modules/.bin/qms`
  writeFileSync(join(programs, 'npm'), `#!/bin/sh\necho "npm $*"\n${install}\n`, { mode: 0o755 })
  return programs
}
