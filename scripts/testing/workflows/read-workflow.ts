import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** A workflow, as far as the tests look at it. */
export interface Workflow {
  readonly on: Readonly<Record<string, { readonly inputs?: Readonly<Record<string, Input>> } | null>>
  readonly permissions?: Permissions
  readonly jobs: Readonly<Record<string, Job>>
}

export type Permissions = Readonly<Record<string, 'read' | 'write'>>

interface Input {
  readonly description: string
  readonly default?: string | boolean
  readonly type?: string
}

export interface Job {
  readonly if?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, string | boolean>>
  readonly permissions?: Permissions
  readonly env?: Readonly<Record<string, string>>
  readonly steps?: readonly Step[]
  readonly 'timeout-minutes'?: number
}

export interface Step {
  readonly name?: string
  readonly id?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly shell?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, string | boolean | number>>
}

/** A composite action. */
export interface Action {
  readonly name: string
  readonly description: string
  readonly inputs: Readonly<Record<string, Input>>
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

export function readWorkflow(path: string): Workflow {
  return parse(readFileSync(path, 'utf8').replaceAll('{{toolkit}}', 'owner/qms-kit'))
}

export function readAction(path: string): Action {
  return parse(readFileSync(path, 'utf8'))
}
