import type { Qms } from '../../core/model/qms.js'

/** @returns the Markdown files that cannot be published because they could not be read, and why, for the person who builds */
export function unreadFiles({ otherSources }: Qms): readonly string[] {
  return otherSources
    .filter(({ path }) => path.endsWith('.md'))
    .map(({ path, defects: [first] }) => `Not published: ${path}. ${first?.message ?? 'It cannot be read.'}`)
}
