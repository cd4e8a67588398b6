import { readdirSync, readFileSync } from 'node:fs'
import { accepted } from '../cli/command/accepted.js'
import { defined } from '../core/values/defined.js'
import { describeBodies } from '../site/describe-bodies.js'
import type { PdfStandard } from '../site/print/print-form.js'
import type { NumberedCopy } from '../site/print/printed-document.js'
import { type PrintedManual, printedManual } from '../site/print/printed-manual.js'
import { loadTypesetter } from '../site/print/typesetter.js'
import type { Publication } from '../site/shown/publication.js'
import { type Files, publish } from './publish-files.js'
import { SMALL_QMS } from './small-qms.js'

const PATH = 'qms-docs/procedures/QP-001.md'

const template = new Map(readdirSync('site/print').map((name) => [name, readFileSync(`site/print/${name}`, 'utf8')]))
const typesetters = {
  'pdf-a': loadTypesetter({ template, fonts: [], standard: 'pdf-a' }),
  'pdf-ua': loadTypesetter({ template, fonts: [], standard: 'pdf-ua' }),
}

/** @returns the small system with another text of its procedure */
export function withText(body: string, fields = ''): Files {
  const [head = ''] = String(SMALL_QMS[PATH]).split(/(?<=\n---\n)/)
  return { ...SMALL_QMS, [PATH]: head.replace('type: procedure\n', `type: procedure\n${fields}`) + body }
}

/** Lays out the procedure of a small system. */
export async function layOut(files: Files, options: Parameters<typeof publish>[1] = {}, copy?: NumberedCopy) {
  const publication: Publication = await publish(files, options)
  const entries = [...publication.entries.values()].filter(({ document }) => document.id === 'QP-001')
  const body = String(files[PATH]).split(/\n---\n/)[1] ?? ''
  const bodies = await describeBodies(publication, entries, () => body)
  return printedManual(publication, {
    title: 'QP-001',
    entries,
    bodyOf: bodies.of,
    attachedTo: () => undefined,
    ...defined({ copy }),
  })
}

/** @throws what is said of letters and pictures that cannot be shown, and an error where the typesetter is not installed */
export function typeset(
  { data, drawings }: PrintedManual,
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
  standard: PdfStandard = 'pdf-a',
): Buffer {
  const typesetter = typesetters[standard]
  if (!typesetter) throw new Error('The packages that print are not installed: run “npm ci”.')
  const files = { pictures: new Map([...drawings, ...pictures]), attached: new Map() }
  return Buffer.from(accepted(typesetter.print(data, files)))
}
