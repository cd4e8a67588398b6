import { readFileSync, statSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { megabytes } from '../../../core/read/index.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { MOST_BYTES, sourceReaders } from '../../../exchange/source/read-source.js'
import type { CommandContext } from '../../command/context.js'
import { Misuse } from '../../command/misuse.js'

/** @returns what reads a file of this name @throws Misuse for another kind of file */
export function readerOf(file: string): (typeof sourceReaders)[string] {
  const reader = sourceReaders[extname(file).slice(1).toLowerCase()]
  if (reader) return reader
  const endings = listInWords(
    Object.keys(sourceReaders).map((ending) => `.${ending}`),
    'or',
  )
  throw new Misuse(`“${file}” cannot be imported. Save it as a file that ends with ${endings}.`)
}

/** @throws Misuse where there is no such file, or one that is too large */
export function readTable({ folder }: CommandContext, file: string): Uint8Array {
  const path = resolve(folder, file)
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isFile()) throw new Misuse(`There is no file “${file}”.`)
  if (found.size > MOST_BYTES)
    throw new Misuse(
      `${file} has ${megabytes(found.size)} MB; at most ${megabytes(MOST_BYTES)} MB are read. Divide it, such as by month.`,
    )
  return readFileSync(path)
}
