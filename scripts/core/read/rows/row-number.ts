import type { Defect } from '../../model/source-file.js'

/**
 * @param before the number of the row before; 0 for the first
 * @returns the number of a row; what is wrong with it, if it cannot be used
 */
export function rowNumber(text: string, before: number): number | string {
  const number = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0
  const expected = `${before + 1}`
  if (number === 0)
    return `“${text}” is not the number of a row, so this row was not read. Rows are counted from 1; write ${expected}.`
  if (number <= before)
    return `The row before has the number ${before}, so this one cannot have ${number}, and it was not read. Rows are counted from 1, and none is used twice; write ${expected}.`
  return number
}

/** @returns the defect of a row before which others are missing */
export function gapBefore(number: number, before: number): Defect | undefined {
  if (number === before + 1) return undefined
  const missing = number === before + 2 ? `Row ${before + 1} is` : `Rows ${before + 1} to ${number - 1} are`
  const message = `${missing} missing before this one. Rows are added and never removed: put back what was here.`
  return { rule: 'valid-rows', at: '/id', message }
}
