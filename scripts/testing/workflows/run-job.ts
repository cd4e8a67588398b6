import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { evaluateExpression, fillExpressions, isTrue, type Value } from './fill-expressions.js'
import { type Job, readAction, readWorkflow, type Step } from './read-workflow.js'

/** What GitHub would know when it starts a job. */
export interface JobStart {
  /** The folder in which the repository is checked out. */
  readonly workspace: string
  /** `github`, without what follows from the rest: `event`, `event_name`, `ref`. */
  readonly github: { readonly [name: string]: Value }
  readonly inputs?: { readonly [name: string]: Value }
  /** The last step to run, by its name, where the others do not matter. */
  readonly upTo?: string
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
const SURROUNDINGS = { HOME: '/nowhere', GIT_CONFIG_GLOBAL: '/dev/null', GITHUB_REPOSITORY: 'example/qms' }

/** Where a checkout puts the action, and what stands for it here. */
const ACTION = './.qms-kit/.github/actions/qms'
const ACTION_FOLDER = resolve('.github/actions/qms')

/**
 * Runs the steps of a job as a runner does: conditions, expressions, environment, outputs, PATH. Steps with a script of ours
 * are run; actions of others are only written down.
 */
export async function runJob(path: string, name: string, start: JobStart): Promise<JobEnd> {
  const job = readWorkflow(path).jobs[name] as Job
  const temporary = mkdtempSync(join(tmpdir(), 'runner-'))
  onTestFinished(() => rmSync(temporary, { recursive: true, force: true }))
  const run = new Map<string, string>()
  const said: Record<string, string> = {}
  const failed: string[] = []
  const used: { action: string; given: Record<string, string> }[] = []
  const outputs: Record<string, { outputs: { [name: string]: Value } }> = {}
  const summary = join(temporary, 'summary')
  writeFileSync(summary, '')
  run.set('PATH', `${binFolder(temporary)}${delimiter}${process.env.PATH}`)

  const exported: Record<string, string> = {}
  let isOver = false
  const runSteps = async (
    steps: readonly Step[],
    inputs: { readonly [name: string]: Value },
    jobEnv = job.env ?? {},
  ) => {
    for (const step of steps) {
      const context = {
        github: start.github,
        inputs,
        steps: outputs,
        runner: { os: 'Linux', temp: temporary },
        job: {},
      }
      const fill = (text: string) => fillExpressions(text, { ...context, secrets: {} }, functions(start.workspace))
      const title = step.name ?? step.id ?? step.uses ?? ''
      if (isOver || !mayRun(step, context, failed.length > 0, start.workspace)) continue
      isOver = title === start.upTo
      const given = mapValues(step.with ?? {}, (value) => fill(String(value)))
      if (step.uses === ACTION)
        await runSteps(readAction(`${ACTION_FOLDER}/action.yml`).runs.steps, { 'node-version': '24' })
      else if (step.uses) used.push({ action: step.uses, given })
      else {
        const files = {
          output: join(temporary, 'output'),
          path: join(temporary, 'path'),
          env: join(temporary, 'env'),
        }
        for (const file of Object.values(files)) writeFileSync(file, '')
        const { code, text } = await runScript(step.run ?? '', start.workspace, {
          ...SURROUNDINGS,
          ...start.env,
          ...exported,
          ...mapValues(jobEnv, fill),
          ...mapValues(step.env ?? {}, fill),
          ...{
            GITHUB_OUTPUT: files.output,
            GITHUB_PATH: files.path,
            GITHUB_ENV: files.env,
            GITHUB_STEP_SUMMARY: summary,
          },
          ...{ GITHUB_ACTION_PATH: ACTION_FOLDER, RUNNER_TEMP: temporary, PATH: run.get('PATH') ?? '' },
        })
        said[title] = text
        if (code !== 0) failed.push(title)
        if (step.id) outputs[step.id] = { outputs: readOutputs(files.output) }
        Object.assign(exported, readOutputs(files.env))
        const added = readFileSync(files.path, 'utf8').split('\n').filter(Boolean)
        run.set('PATH', [...added, run.get('PATH')].join(delimiter))
      }
    }
  }
  await runSteps(job.steps ?? [], start.inputs ?? {})
  return { said, failed, used, summary: readFileSync(summary, 'utf8'), outputs, temporary }
}

/** Packages are installed in the tests already, so npm only has to say yes. */
function binFolder(temporary: string): string {
  const folder = join(temporary, 'bin')
  mkdirSync(folder)
  writeFileSync(join(folder, 'npm'), '#!/bin/sh\necho "npm $*"\n', { mode: 0o755 })
  return folder
}

function mayRun(step: Step, context: Value, hasFailed: boolean, workspace: string): boolean {
  const condition = step.if?.replace(/^\$\{\{|\}\}$/g, '') ?? ''
  if (hasFailed && !/cancelled\(\)|always\(\)|failure\(\)/.test(condition)) return false
  return condition === '' || isTrue(evaluateExpression(condition, context, functions(workspace)))
}

function functions(workspace: string) {
  return {
    cancelled: () => false,
    hashFiles: (file: Value) => (existsSync(join(workspace, String(file))) ? 'a1b2c3' : ''),
    format: (text: Value, ...given: Value[]) =>
      String(text).replace(/\{(\d)\}/g, (_all, index: string) => String(given[Number(index)])),
  }
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
