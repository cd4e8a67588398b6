import { InvalidArgumentError } from 'commander'

/** @throws InvalidArgumentError for anything else */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It takes a whole number.')
  return Number(text)
}

/** For options that may stand several times. */
export function collect(text: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, text]
}
