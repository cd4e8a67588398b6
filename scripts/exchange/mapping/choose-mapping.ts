import { slugOf } from '../../core/values/slug.js'
import { listInWords } from '../../core/words/list-in-words.js'
import type { Faults } from '../fault.js'
import type { KeptMapping } from './kept-mappings.js'
import type { Mapping } from './mapping.js'

export interface ChosenMapping {
  readonly name: string
  /** What was kept of it. */
  readonly kept?: Mapping
}

/**
 * Finds out how a file is read: as asked, or by the kept mapping whose columns it has. Otherwise a new mapping begins, with the
 * name of the file without its date.
 */
export function chooseMapping(
  kept: readonly KeptMapping[],
  type: string,
  columns: readonly string[],
  fileName: string,
  asked: string | undefined,
): ChosenMapping | Faults {
  const name = asked ?? usualName(fileName, type)
  const broken = kept.find((one) => one.name === name && one.fault !== undefined)
  if (broken) return { faults: [{ message: broken.fault ?? '' }] }
  const ofType = kept.flatMap(({ name, mapping }) => (mapping?.type === type ? [{ name, mapping }] : []))
  const named = kept.find((one) => one.name === name)
  if (named?.mapping && named.mapping.type !== type && asked !== undefined)
    return { faults: [{ message: `${named.path} is for records of the type ${named.mapping.type}.` }] }
  if (asked !== undefined) return { name, ...(named?.mapping && { kept: named.mapping }) }
  const fitting = ofType.filter(({ mapping }) =>
    Object.keys(mapping.columns).every((column) => columns.includes(column)),
  )
  const best = fitting.find((one) => one.name === name) ?? fitting[0]
  if (fitting.length > 1 && best?.name !== name)
    return {
      faults: [
        {
          message: `Several kept mappings fit this file: ${listInWords(fitting.map((one) => one.name))}. Name one with --mapping.`,
        },
      ],
    }
  if (best) return { name: best.name, kept: best.mapping }
  const byName = ofType.find((one) => one.name === name)
  if (byName) return { name, kept: byName.mapping }
  // One that cannot be read may be the one that is meant.
  const unreadable = kept.find(({ fault }) => fault !== undefined)
  if (unreadable) return { faults: [{ message: unreadable.fault ?? '' }] }
  return { name: named ? `${name}-${type}` : name }
}

/** `tickets-2026-11.csv` is `tickets`: next month, too. */
export function usualName(fileName: string, type: string): string {
  const base = fileName.replace(/\.\w+$/, '')
  return slugOf(base.replace(/[\d_.\s-]+$/, '')) || slugOf(base) || type
}
