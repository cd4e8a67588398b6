/** What has to be known to say what to do after `qms init`. */
export interface StepFacts {
  /** The folder that was named, if it is not the current one. */
  readonly folder?: string | undefined
  /** Whether git can be run on this computer. */
  readonly hasGit: boolean
  /** With whom git would commit; missing if it does not know. */
  readonly isKnownToGit: boolean
  /** Whether there were files before, of which some may have changed, too. */
  readonly hasBegun: boolean
  readonly name: string
  readonly email: string
  /** Files that must be committed and that an ignore file keeps out. */
  readonly ignored: readonly string[]
}

interface Step {
  readonly command: string
  readonly why?: string
}

/** @returns the commands that lead from the written files to the manual, in the order in which they work, each with its reason */
export function nextSteps(facts: StepFacts): string {
  const steps = [...intoFolder(facts), ...beginGit(facts), ...useToolkit(facts)]
  const width = Math.max(...steps.map(({ command, why }) => (why ? command.length : 0))) + 3
  return steps.map(({ command, why = '' }) => `  ${command.padEnd(width)}${why}`.trimEnd()).join('\n')
}

function intoFolder({ folder }: StepFacts): readonly Step[] {
  return folder === undefined ? [] : [{ command: `cd ${inShell(folder)}` }]
}

function beginGit({ hasGit, isKnownToGit, name, email }: StepFacts): readonly Step[] {
  const init: Step = { command: 'git init -b main', why: 'first install git, from https://git-scm.com' }
  const why = (known: string) => (known ? {} : { why: 'put your own here' })
  const identity: readonly Step[] = [
    { command: `git config user.name ${inShell(name || 'Your Name')}`, ...why(name) },
    { command: `git config user.email ${inShell(email || 'you@example.org')}`, ...why(email) },
  ]
  return [...(hasGit ? [] : [init]), ...(isKnownToGit ? [] : identity)]
}

function useToolkit({ ignored, hasBegun }: StepFacts): readonly Step[] {
  const force: Step = {
    command: `git add --force ${ignored.map(inShell).join(' ')}`,
    why: 'your ignore file leaves it out, and the checks need it',
  }
  return [
    { command: 'npm install', why: 'gets the toolkit, from the folder vendor, and what it needs' },
    ...(hasBegun ? [{ command: 'git status', why: 'shows what the next step adds; leave out what is not meant' }] : []),
    { command: 'git add --all' },
    ...(ignored.length > 0 ? [force] : []),
    { command: 'git commit --message "Begin the quality management system"' },
    { command: 'npx --no qms check', why: 'says what is left to fill in' },
    { command: 'npx --no qms site serve --drafts', why: 'shows the manual as it grows' },
  ]
}

/** Double quotes work in every shell, as long as nothing in them has a meaning in one. */
function inShell(word: string): string {
  if (/^[\w./@:+-]+$/.test(word)) return word
  return /["$`\\!%]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`
}
