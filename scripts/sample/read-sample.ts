import type { Qms } from '../core/model/qms.js'
import { diskTree, readQms } from '../core/read/index.js'

/** @returns the quality management system in `qms-docs/`, on the day on which everybody looks at it */
export function readSample(): Promise<Qms> {
  return readQms(diskTree('.'), { today: () => '2026-11-22' })
}
