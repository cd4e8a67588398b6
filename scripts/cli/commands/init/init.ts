import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Qms } from '../../../core/model/qms.js'
import { makeFolder } from '../../../core/read/disk/make-folder.js'
import {
  cachesIn,
  describeRepository,
  findCommit,
  memoryTree,
  readCommitter,
  readQms,
  workingTree,
} from '../../../core/read/index.js'
import { dateInZone } from '../../../core/values/date.js'
import { changeTo } from '../../../core/write/change-to.js'
import { inTurn } from '../../../core/write/in-turn.js'
import { optional } from '../../command/arguments.js'
import { defineCommand } from '../../command/command.js'
import type { CommandContext } from '../../command/context.js'
import { Misuse } from '../../command/misuse.js'
import { flag, string } from '../../command/options.js'
import { dryRun, reading } from '../../command/shared-options.js'
import { tellWhileWaiting } from '../../command/tell-while-waiting.js'
import { chooseCacheFolder } from '../repository/choose-cache-folder.js'
import type { OpenOptions } from '../repository/open-qms.js'
import { refuseLinkedFolder } from '../repository/refuse-linked-folder.js'
import { collectAnswers } from './collect-answers.js'
import { countFiles, describePlan, warnOfDraftsInForce } from './describe-plan.js'
import type { InitAnswers } from './init-questions.js'
import { nextSteps } from './next-steps.js'
import { planStarter } from './plan-starter.js'
import { prepareGit } from './prepare-git.js'
import { GUIDES } from './starter-files.js'
import { warnOfOneName } from './starter-people.js'

export const init = defineCommand({
  name: 'init',
  group: 'setUp',
  summary: 'Create a repository of your own, or add what is missing.',
  details: 'Settings, people, first documents as drafts, and workflows for GitHub.',
  example: 'qms init our-qms',
  arguments: { folder: optional('where to create it (default: here)') },
  options: {
    organization: string('name', 'what your organization is called'),
    name: string('name', 'your name (default: from git)'),
    email: string('address', 'the address with which you commit to git (default: from git)'),
    github: string('login', 'your login on GitHub'),
    leader: string('name', 'who leads the organization, and approves what you write'),
    timeZone: string('zone', 'decides what day it is, such as Europe/Zurich'),
    standard: string('edition', 'the standard that you work to (default: iso-9001-2015)'),
    profile: string('profile', 'standard, minimal (up to some fifteen people) or device (default: standard)'),
    audience: string('class', 'who may read the published manual: internal or public (default: internal)'),
    dryRun,
    yes: flag('do not ask; use the defaults', 'y'),
    ...reading,
  },
  async run(context, options) {
    const { yes = false, dryRun = false } = options
    const root = resolve(context.folder, options.folder ?? '.')
    await refusePlace(root)
    const hasBegun = existsSync(root) && readdirSync(root).some((name) => name !== '.git')
    const { plan, answers, present } = await makePlan(context, root, options)
    if (plan.added.size + plan.changed.size === 0) {
      context.write('Everything is there already. Nothing was written.\n')
      return 0
    }
    if (dryRun || hasBegun) context.write(describePlan(root, plan))
    if (dryRun) return 0
    if (hasBegun && !yes) await confirm(context)
    makeFolder(root)
    const wanted = [...plan.added, ...[...plan.changed].map(([path, { text }]) => [path, text] as const)]
    await inTurn(root, tellWhileWaiting(context), async (apply) => {
      await apply({ changes: wanted.map(([path, content]) => changeTo(root, path, content)), sentences: [] })
    })
    const git = await prepareGit(context, root)
    const steps = nextSteps({ ...git, ...answers, hasBegun, folder: options.folder })
    const guide = GUIDES.find((path) => plan.added.has(path))
    const reading = guide ? `${guide} says how a text is changed and approved.\n` : ''
    context.write(
      `${root}: ${countFiles(plan)}.\n${warnOfDraftsInForce(present, plan)}${warnOfOneName(answers)}\nNext:\n${steps}\n${reading}`,
    )
    return 0
  },
})

interface InitOptions extends Partial<InitAnswers>, Pick<OpenOptions, 'cache'> {
  readonly folder?: string | undefined
  readonly today?: string
  /** Say what would be written, and write nothing. */
  readonly dryRun?: boolean
  /** Do not ask: use the defaults. */
  readonly yes?: boolean
}

async function makePlan(context: CommandContext, root: string, options: InitOptions) {
  const { today: asked, yes = false } = options
  const tree = existsSync(root) ? await workingTree(root) : memoryTree({})
  refuseLinkedFolder(tree)
  const dayIn = (zone: string) => asked ?? dateInZone(context.now, zone)
  const cacheFolder = chooseCacheFolder(context, root, options.cache)
  const present = await readQms(tree, { today: dayIn, ...(cacheFolder && { openCache: cachesIn(cacheFolder) }) })
  const committer = await readCommitter(existsSync(root) ? root : context.folder, context.environment)
  // Another person who runs the command, such as a robot, has another address.
  const isMe = options.name === undefined || options.name === committer?.name
  const answers = await collectAnswers(context, {
    given: options,
    present: answersIn(root, present),
    usual: {
      ...(isMe && committer),
      ...((yes || context.openDialogue) && { timeZone: context.timeZone?.() ?? 'UTC' }),
    },
    ask: !yes,
  })
  const plan = await planStarter({ root, tree, present }, { ...answers, today: dayIn(answers.timeZone) })
  return { plan, answers, present }
}

/** @throws Misuse where workflows and CODEOWNERS would lie in a place in which GitHub does not look for them */
async function refusePlace(root: string): Promise<void> {
  if (existsSync(root) && !statSync(root).isDirectory()) throw new Misuse(`${root} is a file. Name a folder.`)
  if (!describeRepository(root).isGit) return
  // Where git refuses to work, it says so before anything is written.
  await findCommit(nearestFolder(root), 'HEAD')
  if (existsSync(join(root, '.git'))) return
  throw new Misuse(
    `${root} lies inside another git repository. Run qms init in the top folder of that repository, or in a folder outside of it.`,
  )
}

function nearestFolder(path: string): string {
  return existsSync(path) ? path : nearestFolder(dirname(path))
}

/** What the files that are there answer already. For a file that is not written there is nothing to ask. */
function answersIn(root: string, { settings, settingsFile, people }: Qms): Partial<InitAnswers> {
  const { organization, confidentiality } = settings
  return {
    ...(existsSync(join(root, settingsFile.path)) && {
      organization: organization?.name ?? '',
      timeZone: organization?.time_zone ?? 'UTC',
      standard: 'iso-9001-2015',
      profile: settings.profile,
      audience: confidentiality.default ?? confidentiality.classes.at(-1) ?? 'internal',
    }),
    ...(people.length > 0 && { name: '', email: '', github: '', leader: '' }),
  }
}

/** @throws Misuse unless a person agrees */
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
