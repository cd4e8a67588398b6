import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** The parts of a workflow that the tests look at. */
export interface Workflow {
  readonly name: string
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions?: Permissions
  readonly env?: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

type Permissions = Readonly<Record<string, 'read' | 'write'>>

interface Job {
  readonly name?: string
  readonly if?: string
  readonly 'runs-on'?: string
  readonly concurrency?: { readonly group: string; readonly queue?: string; readonly 'cancel-in-progress'?: unknown }
  readonly environment?: string
  readonly permissions?: Permissions
  readonly env?: Readonly<Record<string, string>>
  readonly steps?: readonly WorkflowStep[]
  readonly 'timeout-minutes'?: number
}

export interface WorkflowStep {
  readonly name?: string
  readonly id?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly shell?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, string | boolean | number>>
}

/** @param path of one of ours, or of one that `qms init` writes, with `{{names}}` still to fill in */
export function readWorkflow(path: string): Workflow {
  return parse(workflowText(path))
}

export function workflowText(path: string): string {
  return readFileSync(path, 'utf8').replaceAll('{{audience}}', 'internal')
}
