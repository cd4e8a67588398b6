import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { npmForTests } from '../npm-for-tests.js'
import { npxForTests } from '../npx-for-tests.js'
import { evaluateExpression, type Functions, fillExpressions, isTrue, type Value } from './fill-expressions.js'
import { readWorkflow, type WorkflowStep } from './read-workflow.js'

/** What GitHub would know when it starts a job. */
export interface JobStart {
  /** The folder in which the repository is checked out. */
  readonly workspace: string
  /** `github`, without what follows from the rest: `event`, `event_name`, `ref`. */
  readonly github: { readonly [name: string]: Value }
  readonly inputs?: { readonly [name: string]: Value }
  /** The last step to run, by its name, where the others do not matter. */
  readonly upTo?: string
  /** Steps that are taken to have passed, because another test runs them. */
  readonly passed?: readonly string[]
  /** Starts the toolkit at once, as another test shows that npx does. */
  readonly skipsNpx?: boolean
  /** What a person has written into the settings at the top of the file. */
  readonly settings?: Readonly<Record<string, string>>
  /** Variables that GitHub or the runner sets. */
  readonly env?: Readonly<Record<string, string>>
}

export interface JobEnd {
  /** What each step that ran said, by its name. */
  readonly said: Readonly<Record<string, string>>
  /** The steps that failed. */
  readonly failed: readonly string[]
  /** The actions of others that would have run, with what they were given. */
  readonly used: readonly { readonly action: string; readonly given: Readonly<Record<string, string>> }[]
  readonly summary: string
  /** What steps hand on, by their ids. */
  readonly outputs: Readonly<Record<string, { readonly outputs: Readonly<Record<string, Value>> }>>
  /** The runner's folder for what a job leaves behind. */
  readonly temporary: string
}

/** Nobody's own settings may change what a job does. */
const SERVER = 'https://github.com'
const SURROUNDINGS = { GIT_CONFIG_GLOBAL: '/dev/null', GITHUB_REPOSITORY: 'example/qms', GITHUB_SERVER_URL: SERVER }

/**
 * Runs the steps of a job as a runner does: conditions, expressions, environment, outputs. Steps with a script are run; actions
 * of others are only written down.
 */
export async function runJob(path: string, name: string, start: JobStart): Promise<JobEnd> {
  const workflow = readWorkflow(path)
  const job = workflow.jobs[name]
  const temporary = mkdtempSync(join(tmpdir(), 'runner-'))
  onTestFinished(() => rmSync(temporary, { recursive: true, force: true }))
  const said: Record<string, string> = {}
  const failed: string[] = []
  const used: { action: string; given: Record<string, string> }[] = []
  const outputs: Record<string, { outputs: { [name: string]: Value } }> = {}
  const files = { GITHUB_OUTPUT: join(temporary, 'output'), GITHUB_STEP_SUMMARY: join(temporary, 'summary') }
  writeFileSync(files.GITHUB_STEP_SUMMARY, '')
  const programs = npmForTests(temporary)
  if (start.skipsNpx) npxForTests(programs)
  const PATH = `${programs}${delimiter}${process.env.PATH}`
  const context = {
    github: { server_url: SERVER, ...start.github },
    vars: {},
    inputs: start.inputs ?? {},
    steps: outputs,
    runner: { temp: temporary },
    secrets: {},
  }
  const fill = (text: string) => fillExpressions(text, context, FUNCTIONS)

  for (const step of job?.steps ?? []) {
    const title = step.name ?? step.id ?? step.uses ?? ''
    if (start.passed?.includes(title) || !mayRun(step, context, failed.length > 0)) continue
    if (step.uses) used.push({ action: step.uses, given: mapValues(step.with ?? {}, (value) => fill(String(value))) })
    else {
      writeFileSync(files.GITHUB_OUTPUT, '')
      const { code, text } = await runScript(step.run ?? '', start.workspace, {
        ...SURROUNDINGS,
        ...start.env,
        ...workflow.env,
        ...start.settings,
        ...mapValues(job?.env ?? {}, fill),
        ...mapValues(step.env ?? {}, fill),
        ...files,
        ...{ GITHUB_WORKSPACE: start.workspace, RUNNER_TEMP: temporary, HOME: temporary, PATH },
      })
      said[title] = text
      if (code !== 0) failed.push(title)
      if (step.id) outputs[step.id] = { outputs: readOutputs(files.GITHUB_OUTPUT) }
    }
    if (title === start.upTo) break
  }
  return { said, failed, used, summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'), outputs, temporary }
}

const FUNCTIONS: Functions = {
  cancelled: () => false,
  endsWith: (text, end) => String(text).endsWith(String(end)),
}

function mayRun(step: WorkflowStep, context: Value, hasFailed: boolean): boolean {
  const condition = step.if?.replace(/^\$\{\{|\}\}$/g, '') ?? ''
  if (hasFailed && !/cancelled\(\)|always\(\)|failure\(\)/.test(condition)) return false
  return condition === '' || isTrue(evaluateExpression(condition, context, FUNCTIONS))
}

async function runScript(script: string, folder: string, env: Readonly<Record<string, string>>) {
  const shell = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd: folder, env })
  let text = ''
  for (const stream of [shell.stdout, shell.stderr]) stream.setEncoding('utf8').on('data', (part) => (text += part))
  const code = await new Promise<number | null>((done) => shell.on('close', done))
  return { code, text }
}

function readOutputs(file: string): { [name: string]: string } {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]))
}

function mapValues<From, To>(group: Readonly<Record<string, From>>, map: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(group).map(([name, value]) => [name, map(value)]))
}
