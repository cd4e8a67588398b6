import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommands } from '../exported-evidence.js'
import { type Copy, publish, type ScalesCompany } from './company.js'
import type { Noticed, Tampering } from './tampering.js'

const OF_PROPOSAL = ['--base', 'origin/main']

type Played = Pick<Tampering, 'does' | 'isInPlace' | 'looksAt'> & {
  /** Whether to export the evidence, too, and run the commands that it prints: a hundred programs. */
  readonly isExported?: boolean
}

/** @returns what plays a tampering on a copy of the repository, and says what is noticed because of it */
export function playerFor(company: ScalesCompany): (tampering: Played) => Noticed {
  // What is said of the untouched repository is that without a base much is not evaluated.
  const usual = play(company, { does: () => {}, isExported: true })
  const apart = (said: readonly string[] = [], before: readonly string[] = []) =>
    said.filter((line) => !before.includes(line))
  return (tampering) => {
    const { proposal, after, verify, export: exported } = play(company, tampering)
    return {
      ...(proposal && { proposal: apart(proposal, usual.proposal) }),
      after: apart(after, usual.after),
      verify: apart(verify, usual.verify),
      export: apart(exported, usual.export),
    }
  }
}

/** As a proposal that is merged, or in place. */
function play(company: ScalesCompany, { does, isInPlace, looksAt, isExported = false }: Played): Noticed {
  const copy = company.copy()
  const { git } = copy.at('noor')
  if (isInPlace) {
    does(copy)
    const looked = looksAt?.(copy) ?? copy
    return { after: check(looked), ...verified(looked, isExported) }
  }
  git('switch', '--quiet', '--create', 'change')
  does(copy)
  copy.at('noor').commit('A small change')
  const proposal = check(copy, ...OF_PROPOSAL)
  // As GitHub merges.
  git('switch', '--quiet', 'trunk')
  git('merge', '--quiet', '--no-ff', '--no-edit', 'change')
  publish({ git })
  return { proposal, after: check(copy), ...verified(copy, isExported) }
}

interface CheckAnswer {
  readonly problems: readonly { rule: string; severity: string; file: string; message: string }[]
  readonly notEvaluated: readonly { rule: string; reason: string }[]
}

/** @returns what is wrong, and what could not be looked at */
function check({ at }: Copy, ...options: readonly string[]): string[] {
  const { code, out, error } = at('noor').qms('check', '--format', 'json', ...options)
  if (code === 2 || error !== '') return [`refused: ${error.trim()}`]
  const { problems, notEvaluated } = JSON.parse(out) as CheckAnswer
  const faults = problems.filter(({ severity }) => severity !== 'info')
  return [
    ...faults.map(({ rule, file, message }) => `${rule} ${file.replace('qms-docs/', '')}: ${message}`),
    ...notEvaluated.map(({ rule, reason }) => `not evaluated ${rule}: ${reason}`),
  ].sort()
}

/** @returns what `qms verify` finds, and which commands of its export do not hold */
function verified({ at, root }: Copy, isExported: boolean): Pick<Noticed, 'verify' | 'export'> {
  const folder = `${root}-evidence`
  const { code, out, error } = at('noor').qms('verify', ...(isExported ? ['--export', folder] : []))
  if (code === 2 || error !== '') return { verify: [`refused: ${error.trim()}`], export: [] }
  return { verify: failures(out), export: isExported ? failingCommands(folder, root) : [] }
}

function failures(report: string): string[] {
  let about = ''
  return report.split('\n').flatMap((line) => {
    const [, heading] = /^(?:[✔✖–] |Seal )(\S+)/.exec(line) ?? []
    if (heading) about = heading.replace('qms-docs/', '')
    const [, sign, message] = /^ {4}([✖–]) (.*)$/.exec(line) ?? []
    return message ? `${sign} ${about}: ${message}` : []
  })
}

/** @returns the files of the export for which a printed command fails, run with git, coreutils and ssh-keygen alone */
function failingCommands(folder: string, root: string): string[] {
  const commands = readFileSync(join(folder, 'README.txt'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('    '))
  const script = commands.map((command, index) => `{ ${command}\n} > /dev/null 2>&1 || echo ${index}`).join('\n')
  const { stdout } = runCommands(folder, root, script)
  const failed = stdout.split('\n').filter((line) => line !== '')
  return [...new Set(failed.map((index) => fileOf(commands[Number(index)] ?? '')))].sort()
}

function fileOf(command: string): string {
  return [...command.matchAll(/[\w.-]+\/[\w./-]+|SHA256SUMS/g)].map(([file]) => file).at(-1) ?? withoutIds(command)
}

/** What is about no file is about commits. */
function withoutIds(command: string): string {
  return command.trim().replace(/\b[0-9a-f]{40}\b/g, '…')
}

/** @returns the answers as they were expected: for each sentence, the lines that it fits; one that fits none stands as it is */
export function asExpected(answers: Noticed, expected: Noticed): Noticed {
  const told = (said: readonly string[] = [], lines: readonly string[] = []) => {
    const found = new Set(
      said.flatMap((sentence) => {
        const fitting = lines.filter((line) => isSaidBy(line, sentence))
        return fitting.length > 0 ? fitting : sentence
      }),
    )
    return [...lines.filter((line) => found.has(line)), ...[...found].filter((line) => !lines.includes(line))]
  }
  const { proposal } = answers
  return {
    ...(proposal && { proposal: told(proposal, expected.proposal) }),
    after: told(answers.after, expected.after),
    verify: told(answers.verify, expected.verify),
    export: told(answers.export, expected.export),
  }
}

/** `rule file: piece` is said by `rule file: … piece …` */
function isSaidBy(line: string, sentence: string): boolean {
  const [head, piece] = cut(line)
  const [place, said] = cut(sentence)
  const isSamePlace = head.endsWith(' *') ? place.startsWith(head.slice(0, -1)) : place === head
  return isSamePlace && said.includes(piece)
}

function cut(sentence: string): readonly [head: string, rest: string] {
  const end = sentence.indexOf(': ')
  return end < 0 ? [sentence, ''] : [sentence.slice(0, end), sentence.slice(end + 2)]
}
