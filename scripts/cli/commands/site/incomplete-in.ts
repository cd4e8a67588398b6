import { sep } from 'node:path'
import { describeSystemFailure } from '../../../core/words/system-failure.js'
import { isFreeFolder } from '../../../core/write/is-free-folder.js'
import { Misuse } from '../../command/misuse.js'

/** @returns what to do with an error while a manual is written: if the system refused a file, the folder holds a part of it */
export function incompleteIn(folder: string): (error: unknown) => never {
  return (error) => {
    const refusal = isRefusedWriting(error, folder) ? describeSystemFailure(error.code ?? '') : undefined
    if (refusal === undefined || isFreeFolder(folder)) throw error
    throw new Misuse(
      `The manual in ${folder} is not complete, so do not publish it: ${refusal.cause}. ${refusal.remedy}`,
    )
  }
}

/** Of an open file, the system tells no path. */
function isRefusedWriting(error: unknown, folder: string): error is NodeJS.ErrnoException {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return false
  return error.syscall === 'write' || ('path' in error && String(error.path).startsWith(folder + sep))
}
