import { readObjects } from './pdf-objects.js'

/** @returns the files that are attached to a PDF, by their names (ISO 32000-1, 7.11.3) */
export function attachedFiles(pdf: Buffer): ReadonlyMap<string, Buffer> {
  const objects = readObjects(pdf)
  const attached = [...objects.values()].flatMap(({ head }) => {
    const [, name = ''] = /\/F \(([^)]*)\)/.exec(head) ?? []
    const [, id = ''] = /\/EF\s*<<[^>]*\/F (\d+) 0 R/.exec(head) ?? []
    const stream = objects.get(id)?.stream
    return stream === undefined ? [] : [[name, Buffer.from(stream, 'latin1')] as const]
  })
  return new Map(attached)
}
