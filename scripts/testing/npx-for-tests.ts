import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Does what npx would with `--no [--prefix FOLDER] qms …`, without the second that npx takes to start. */
const SCRIPT = `#!/bin/sh
[ "$1" = --no ] || exit 64
shift
root=.
if [ "$1" = --prefix ]; then root="$2"; shift 2; fi
[ "$1" = qms ] || exit 64
shift
exec "$root/node_modules/.bin/qms" "$@"
`

/** @param programs the folder where to put it */
export function npxForTests(programs: string): void {
  writeFileSync(join(programs, 'npx'), SCRIPT, { mode: 0o755 })
}
