import type { JsonSchema } from '../../core/model/document-type.js'
import { fieldTable } from './field-table.js'
import { GENERATED } from './generated.js'

const INTRO = `The published manual holds its facts for programs, too: as JSON below \`api/\`, beside the pages. Whatever the pages show, a program can read, and no more than that: a site for an audience leaves out what its readers may not see.

Every file begins with \`version\` and \`today\`. The form is stable: a change that breaks readers raises \`version\`. New fields may be added at any time, so ignore those you do not know. Addresses such as \`documents/QP-001.html\` count from the root of the site. The schemas from which this page is made lie beside the data, such as \`api/schemas/due.schema.json\`.

Registers and clauses are there as CSV, too, with \`.csv\` in place of \`.json\`. \`new.xml\` is an Atom feed, \`sitemap.xml\` lists all pages.`

/** @param schemas of the data that a site holds, in the order in which to explain them */
export function generateSiteDataPage(schemas: readonly JsonSchema[]): string {
  return `${[GENERATED, '# Data of the published manual', INTRO, ...schemas.map(describe)].join('\n\n')}\n`
}

function describe(schema: JsonSchema): string {
  return [`## ${schema.title}`, schema.description ?? '', fieldTable(schema)].join('\n\n')
}
