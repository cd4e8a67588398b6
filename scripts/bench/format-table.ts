import type { Measured } from './measure.js'

/** @param first what the first row is, in words: the others are set against it */
export function formatTable(measured: readonly Measured[], first: string): string {
  const base = measured[0]?.seconds ?? 1
  const rows = measured.map(
    ({ name, seconds, processorSeconds, megabytes }) =>
      `| ${name} | ${seconds.toFixed(2)} s | ${(seconds / base).toFixed(2)} | ${processorSeconds?.toFixed(2) ?? 'n/a'} s | ${megabytes?.toFixed(0) ?? 'n/a'} MB |`,
  )
  return [`| | time | against ${first} | processor | memory |`, '|---|--:|--:|--:|--:|', ...rows].join('\n')
}
