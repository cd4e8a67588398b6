import type { SourceFile } from '../model/source-file.js'

/** @returns whether reading found a fault in a field, so that its value is missing from the model */
export function hasDefectAt({ defects }: SourceFile, pointer: string): boolean {
  return defects.some(({ at }) => typeof at === 'string' && (at === pointer || at.startsWith(`${pointer}/`)))
}
