import { SMALL_QMS } from './small-qms.js'

/** @returns a procedure with a name of a field that there is not, an owner whom nobody knows, and a link that leads nowhere */
export function faultyProcedure(number: string): string {
  return String(SMALL_QMS['qms-docs/procedures/QP-001.md'])
    .replaceAll('QP-001', `QP-${number}`)
    .replace('clauses:', 'claues:')
    .replace('title: C', `title: ${number} c`)
    .replace('owner: quality-manager', 'owner: unknown')
    .replace('All documents.', '[All](gone.md).')
}
