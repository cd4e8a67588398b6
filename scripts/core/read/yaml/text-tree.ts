import type { Defect } from '../../model/source-file.js'

/** YAML as people typed it: every scalar is text, so that 1.10, 010, no and 2026-01-31 stay what they are. */
export type TextTree = string | TextTree[] | { [key: string]: TextTree }

export function isTree(value: TextTree | undefined): value is Record<string, TextTree> {
  return typeof value === 'object' && !Array.isArray(value)
}

/** @returns the text; empty for anything else */
export function asText(value: TextTree | undefined): string {
  return typeof value === 'string' ? value : ''
}

export interface YamlText {
  /** As written. Missing if the YAML could not be read at all. */
  readonly value?: TextTree
  /** What the author meant, where YAML reads it as something else: the defects say where. */
  readonly meant?: TextTree
  readonly defects: readonly Defect[]
}
