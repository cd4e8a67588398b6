import { setFlagsFromString } from 'node:v8'

/** Below it, what is not freed early is less than a gigabyte or two, and time matters more. */
const MANY = 20_000

/**
 * Frees memory early from now on, if there are many documents: Node otherwise waits until several times of what is needed
 * is in use. It takes more time.
 */
export function freeEarly(documents: number): void {
  if (documents > MANY) setFlagsFromString('--optimize-for-size')
}
