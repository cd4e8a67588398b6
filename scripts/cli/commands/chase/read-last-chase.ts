import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isRealDate } from '../../../core/values/date.js'
import type { LastChase } from '../../../subjects/actions/last-chase.js'
import { Misuse } from '../../command/misuse.js'

/**
 * @param file what `qms chase --last --format json` said
 * @returns undefined when there was no run yet
 * @throws Misuse if the file says something else
 */
export function readLastChase(folder: string, file: string): LastChase | undefined {
  const { last } = parse(readText(resolve(folder, file), file), file)
  if (last === null) return undefined
  if (isRealDate(String(last?.on)) && typeof last?.watched === 'number' && Array.isArray(last.lost)) return last
  throw new Misuse(strange(file))
}

function readText(path: string, file: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new Misuse(`There is no file ${file} (--last-chase). “qms chase --last --format json” writes one.`)
  }
}

function parse(text: string, file: string): { readonly last?: LastChase | null } {
  try {
    return JSON.parse(text) ?? {}
  } catch {
    throw new Misuse(strange(file))
  }
}

function strange(file: string): string {
  return `${file} does not say when qms chase ran last. Write it with “qms chase --last --format json”.`
}
