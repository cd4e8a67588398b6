import type { Defect } from '../model/source-file.js'

/** YAML as people typed it: every scalar is text, so that 1.10, 010, no and 2026-01-31 stay what they are. */
export type TextTree = string | TextTree[] | { [key: string]: TextTree }

export interface YamlText {
  /** Missing if the YAML could not be read at all. */
  readonly value?: TextTree
  readonly defects: readonly Defect[]
}
