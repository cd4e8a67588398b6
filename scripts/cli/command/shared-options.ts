import { argument } from './arguments.js'
import type { Input } from './input.js'
import { date, flag, string } from './options.js'

const cache: Input<string | false, false> = {
  ...string('folder', 'use this folder as the cache (default: QMS_CACHE, or your cache folder)'),
  negation: 'use no cache: read everything again',
}

/** Of commands that read documents. */
export const reading = { today: date('answer for this date instead of today, such as 2026-11-22'), cache }

/** Of commands that read documents of which they need no date. */
export const cached = { cache }

/** Of commands about one document. */
export const documentId = { id: argument('a document’s id, such as QP-001') }

/** Of commands that write. */
export const dryRun = flag('say what would be written, and write nothing', 'n')

/** Of commands that decide about documents. */
export const deciding = { dryRun, ...reading }

export const at = string('ref', 'read a commit, branch or tag instead of the files as they are')
export const sort = string('column', 'sort by this column, such as due; write -due for the last first')
export const by = string('person', 'your id in people.yml (default: who you are in git)')
export const repository = string(
  'owner/name',
  'on GitHub, such as example/qms (default: GITHUB_REPOSITORY, or git’s remote “origin”)',
)

/** Of commands that begin a revision. */
export const to = string(
  'revision',
  'what the next revision is called, if it is not simply the next number or letter, such as 2026-autumn',
)

/** Of Markdown that is read on GitHub. */
export const addresses = {
  redlineUrl: string(
    'address',
    'in Markdown, link each document to this page; {id}, {from} and {to} become its id and revisions',
  ),
  previewUrl: string('address', 'in Markdown, link to a preview of the manual'),
}
