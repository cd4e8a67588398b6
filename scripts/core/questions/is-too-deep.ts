import type { SourceFile } from '../model/source-file.js'

/** @returns whether the body is nested deeper than anyone can read, and was not read */
export function isTooDeep({ defects }: Pick<SourceFile, 'defects'>): boolean {
  return defects.some(({ rule }) => rule === 'nesting-depth')
}
