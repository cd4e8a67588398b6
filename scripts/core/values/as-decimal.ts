/** @returns the number that was meant: what is worked out in binary, such as 0.30000000000000004, is a little beside it */
export function asDecimal(value: number): number {
  return Number(value.toPrecision(12))
}
