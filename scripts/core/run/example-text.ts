import { canonicalJson } from '../bytes/canonical-json.js'
import { blobId, sha256 } from '../bytes/digest.js'

/** A procedure as the examples of rules need it, with the digest that an approval of it names. */
export interface ExampleText {
  readonly id: string
  readonly revision: string
  readonly file: string
  readonly digest: string
  /** Git's id of the file. */
  readonly blob: string
  readonly sha256: string
}

interface ExampleFields {
  readonly [name: string]: string | readonly string[] | { readonly [name: string]: string }
}

const FIRST_ISSUE = { class: 'major', summary: 'First issue.' }
const UNCONTROLLED = ['owner', 'next_review', 'closed']

export function exampleText(fields: ExampleFields = {}, body = 'Weigh every lot.\n'): ExampleText {
  const all: ExampleFields = { id: 'QP-001', type: 'procedure', revision: '1', change: FIRST_ISSUE, ...fields }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${flow(value)}\n`)
  const controlled = Object.entries(all).filter(([name]) => !UNCONTROLLED.includes(name))
  const file = `---\n${lines.join('')}---\n${body}`
  return {
    id: String(all.id),
    revision: String(all.revision),
    file,
    digest: sha256(`${canonicalJson(Object.fromEntries(controlled))}\n${body}`),
    blob: blobId(file),
    sha256: sha256(file),
  }
}

interface ApprovalOptions {
  readonly id?: string
  readonly effectiveFrom?: string
  /** When a person approved it; “reviewed” leaves it incomplete. */
  readonly at?: string
  readonly meaning?: 'reviewed' | 'approved'
  /** Further fields. */
  readonly more?: string
}

/** The record in which Ada approves a text. */
export function exampleApproval(
  text: Pick<ExampleText, 'id' | 'revision' | 'digest'>,
  options: ApprovalOptions = {},
): string {
  const { id = `AP-${text.id}-${text.revision}`, effectiveFrom = '2026-03-01', more = '' } = options
  const { at = '2026-02-20T10:00:00Z', meaning = 'approved' } = options
  return `---
id: ${id}
type: approval
document: ${text.id}
revision: ${text.revision}
digest: ${text.digest}
effective_from: ${effectiveFrom}
approvals:
  - { by: ada, role: ada, meaning: ${meaning}, at: "${at}" }
${more}---
`
}

export const EXAMPLE_PEOPLE = 'people: [{ id: ada, name: Ada Example, from: 2020-01-01 }]\n'

function flow(value: ExampleFields[string]): string {
  if (typeof value === 'string') return value
  if (isList(value)) return `[${value.join(', ')}]`
  return `{ ${Object.entries(value)
    .map(([name, inner]) => `${name}: ${inner}`)
    .join(', ')} }`
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value)
}
