/** How far each value is from the one before it. Over a gap there is no range. */
export function movingRanges(values: readonly (number | undefined)[]): readonly (number | undefined)[] {
  return values.map((value, index) => {
    const before = values[index - 1]
    return value === undefined || before === undefined ? undefined : Math.abs(value - before)
  })
}
