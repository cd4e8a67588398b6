import type { QmsContent } from '../model/qms.js'
import type { SourceFile } from '../model/source-file.js'

/** @returns the file or folder that was not read, and so hides what should be at a path; undefined when nothing does */
export function unreadPlaceOf(
  { otherSources }: Pick<QmsContent, 'otherSources'>,
  path: string,
): SourceFile | undefined {
  return otherSources.find((source) => source.path === path || path.startsWith(`${source.path}/`))
}
