import { inflateSync } from 'node:zlib'

/** What a PDF is made of. */
export interface PdfObject {
  readonly head: string
  /** Inflated; a byte is a character. */
  readonly stream: string
}

/** @returns the objects of a PDF by their numbers, where each lies by itself */
export function readObjects(pdf: Buffer): ReadonlyMap<string, PdfObject> {
  const objects = new Map<string, PdfObject>()
  for (const [, id = '', content = ''] of pdf.toString('latin1').matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [head = '', rest] = content.split(/\bstream\r?\n/, 2)
    const bytes = rest === undefined ? undefined : Buffer.from(content.slice(content.indexOf(rest)), 'latin1')
    objects.set(id, { head, stream: bytes ? inflated(head, bytes) : '' })
  }
  return objects
}

function inflated(head: string, bytes: Buffer): string {
  try {
    return (head.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1')
  } catch {
    return ''
  }
}
