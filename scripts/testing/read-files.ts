import type { Qms } from '../core/model/qms.js'
import { memoryTree, readQms } from '../core/read/index.js'
import { SMALL_QMS } from './small-qms.js'

/** @returns the small system, with files more or otherwise, as of 2026-11-22; nothing is read from disk or git */
export function readSmall(files: Readonly<Record<string, string>> = {}): Promise<Qms> {
  return readQms(memoryTree({ ...SMALL_QMS, ...files }), { today: () => '2026-11-22' })
}
