import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

export interface Variant {
  readonly name: string
  readonly command: readonly string[]
  /** Where it runs, if not where the others do. */
  readonly folder?: string
  /** Done before each run, and not measured. */
  readonly prepare?: () => void
}

export interface Measured {
  readonly name: string
  /** Median wall time, in seconds. */
  readonly seconds: number
  /** Median time of all processors, and largest resident memory of one process, in MB, where GNU time can tell. */
  readonly processorSeconds?: number
  readonly megabytes?: number
}

type Sample = Omit<Measured, 'name'>

const TIME = '/usr/bin/time'

/** Runs the variants in turn, so that a machine whose speed drifts is unfair to none. */
export function measureAll(variants: readonly Variant[], folder: string, runs: number): readonly Measured[] {
  const samples = variants.map((): Sample[] => [])
  for (let run = 0; run < runs; run++) {
    for (const [index, variant] of variants.entries()) {
      variant.prepare?.()
      samples[index]?.push(measure(variant, folder))
    }
  }
  return variants.map(({ name }, index) => {
    const own = samples[index] ?? []
    const medianOf = (figure: keyof Sample) => median(own.flatMap((sample) => sample[figure] ?? []))
    const seconds = medianOf('seconds')
    const canTell = own.some(({ megabytes }) => megabytes !== undefined)
    return canTell
      ? { name, seconds, processorSeconds: medianOf('processorSeconds'), megabytes: medianOf('megabytes') }
      : { name, seconds }
  })
}

function measure({ name, command, folder }: Variant, usual: string): Sample {
  const timed = existsSync(TIME) ? [TIME, '-f', '%M %U %S', ...command] : command
  const [program = '', ...args] = timed
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(program, args, { cwd: folder ?? usual, encoding: 'utf8', maxBuffer: 1e9 })
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  if (status !== 0 && status !== 1) throw new Error(`${name} failed (${status}): ${stderr.slice(-2000)}`)
  if (timed === command) return { seconds }
  const [kilobytes = 0, user = 0, system = 0] = stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? []
  return { seconds, processorSeconds: user + system, megabytes: kilobytes / 1024 }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
