/**
 * Spearman's rank correlation: Pearson's correlation of the ranks, equal values sharing the mean of their ranks.
 *
 * @returns from −1 (the higher the one, the lower the other) to 1; undefined where all values of one side are equal
 */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number | undefined {
  const firsts = ranksOf(pairs.map(([first]) => first))
  const seconds = ranksOf(pairs.map(([, second]) => second))
  const middle = (pairs.length + 1) / 2
  let [together, first, second] = [0, 0, 0]
  for (const [index, rank] of firsts.entries()) {
    const [a, b] = [rank - middle, (seconds[index] ?? middle) - middle]
    together += a * b
    first += a * a
    second += b * b
  }
  return first === 0 || second === 0 ? undefined : together / Math.sqrt(first * second)
}

function ranksOf(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b)
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1)
}
