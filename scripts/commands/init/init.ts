import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { counted } from '../../model/counted.js'
import { dateInZone, isRealDate } from '../../model/date.js'
import type { Qms } from '../../model/qms.js'
import { describeRepository, diskTree, memoryTree, readCommitter, readQms, toolkitVersion } from '../../read/index.js'
import { writeFiles } from '../../write/write-files.js'
import type { CommandContext, ExitCode } from '../context.js'
import { Misuse } from '../misuse.js'
import { chooseCacheFolder } from '../opening/choose-cache-folder.js'
import type { OpenOptions } from '../opening/open-qms.js'
import { collectAnswers } from './collect-answers.js'
import type { InitAnswers } from './init-questions.js'
import { keepInGit } from './keep-in-git.js'
import { planStarter, type StarterPlan } from './plan-starter.js'

export interface InitOptions extends Partial<InitAnswers>, Pick<OpenOptions, 'cache'> {
  readonly folder?: string | undefined
  readonly today?: string
  /** Say what would be written, and write nothing. */
  readonly dryRun?: boolean
  /** Ask nothing: take what is usual. */
  readonly yes?: boolean
}

/** Writes a repository of one's own, or adds to one what it lacks. Never overwrites anything. */
export async function init(context: CommandContext, options: InitOptions): Promise<ExitCode> {
  const { yes = false, dryRun = false } = options
  const root = resolve(context.folder, options.folder ?? '.')
  refusePlace(root)
  const plan = await makePlan(context, root, options)
  const hasBegun = plan.kept.length > 0
  if (plan.added.size === 0) {
    context.write('Everything is there already. Nothing was written.\n')
    return 0
  }
  if (dryRun || hasBegun) describePlan(context, root, plan)
  if (dryRun) return 0
  if (hasBegun && !yes) await confirm(context)
  mkdirSync(root, { recursive: true })
  writeFiles(root, plan.added)
  const said = await keepInGit(context, root, [...plan.added.keys()])
  context.write(`${root}: ${counted(plan.added.size, 'file')} written. ${said}\n${whatNext(root, options, plan)}`)
  return 0
}

async function makePlan(context: CommandContext, root: string, options: InitOptions): Promise<StarterPlan> {
  const { today: asked, yes = false } = options
  if (asked !== undefined && !isRealDate(asked))
    throw new Misuse(`“${asked}” is not a date. Write it year-month-day, such as --today 2026-11-22.`)
  const tree = existsSync(root) ? diskTree(root) : memoryTree({})
  const dayIn = (zone: string) => asked ?? dateInZone(context.now, zone)
  const cacheFolder = chooseCacheFolder(context, root, options.cache)
  const present = await readQms(tree, { today: dayIn, ...(cacheFolder ? { cacheFolder } : {}) })
  const committer = await readCommitter(existsSync(root) ? root : context.folder, context.environment)
  const answers = await collectAnswers(context, {
    given: { ...options, ...answersIn(root, present) },
    usual: {
      ...(committer ? { name: committer.name } : {}),
      ...(yes || context.openDialogue ? { timeZone: context.timeZone ?? 'UTC' } : {}),
    },
    ask: !yes,
  })
  // The address of somebody else who runs the command, such as a robot, is not theirs.
  const email = committer?.name === answers.name ? committer.email : ''
  return planStarter({ root, tree, present }, { ...answers, email, today: dayIn(answers.timeZone) })
}

/** @throws Misuse where workflows and CODEOWNERS would lie in a place in which GitHub does not look for them */
function refusePlace(root: string): void {
  if (existsSync(root) && !statSync(root).isDirectory()) throw new Misuse(`${root} is a file. Name a folder.`)
  if (existsSync(join(root, '.git')) || !describeRepository(root).isGit) return
  throw new Misuse(
    `${root} lies inside another git repository. Run qms init in the top folder of that repository, or in a folder outside of it.`,
  )
}

/** Nobody has to answer what the files that are there answer already. What is not written needs no answer either. */
function answersIn(root: string, { settings, settingsFile, people }: Qms): Partial<InitAnswers> {
  const { organization } = settings
  return {
    ...(existsSync(join(root, settingsFile.path))
      ? { organization: 'Known', timeZone: organization?.time_zone ?? 'UTC', standard: 'iso-9001-2015' }
      : {}),
    ...(people.length > 0 ? { name: 'Known', github: '', leader: 'Known' } : {}),
  }
}

function describePlan(context: CommandContext, root: string, { added, kept }: StarterPlan): void {
  const list = (paths: Iterable<string>) => [...paths].map((path) => `  ${path}\n`).join('')
  context.write(`To be added to ${root}:\n${list(added.keys())}`)
  if (kept.length > 0) context.write(`There already, and left as they are:\n${list(kept)}`)
}

/** @throws Misuse unless somebody agrees */
async function confirm({ openDialogue }: CommandContext): Promise<void> {
  if (!openDialogue) throw new Misuse('Nothing was written. If this is what you want, run it again with --yes.')
  const dialogue = await openDialogue()
  try {
    const answer = await dialogue.ask('Write these files? (yes/no)')
    if (!/^y(es)?$/i.test(answer)) throw new Misuse('Nothing was written.')
  } finally {
    dialogue.close()
  }
}

function whatNext(root: string, { folder }: InitOptions, { added }: StarterPlan): string {
  const namesToolkit = readFileSync(join(root, 'package.json'), 'utf8').includes('"qms-kit"')
  const steps = [
    ...(folder === undefined ? [] : [[`cd ${folder}`, '']]),
    namesToolkit
      ? ['npm install', 'gets the toolkit']
      : [`npm install --save-exact qms-kit@${toolkitVersion()}`, 'your package.json does not name it yet'],
    ['npx --no qms check', 'says what is left to fill in'],
    ['npx --no qms site serve --drafts', 'shows the manual as it grows'],
  ]
  const width = Math.max(...steps.map(([command = '']) => command.length)) + 3
  const lines = steps.map(([command = '', why = '']) => `  ${command.padEnd(width)}${why}`.trimEnd())
  const guide = added.has('README.md') ? 'README.md says how a text is changed and approved.\n' : ''
  return `\nNext:\n${lines.join('\n')}\n${guide}`
}
