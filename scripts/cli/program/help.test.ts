import { describe, expect, it } from 'vitest'
import { lineWidth } from '../../core/format/text/section.js'
import { contextOf } from '../../testing/context.js'
import { temporaryFolder } from '../../testing/temporary-repository.js'
import { commandGroups } from '../command/groups.js'
import { optionName } from '../command/input-names.js'
import { commands } from '../commands/index.js'
import { loadEveryCommand } from './every-command.js'
import { describeCommand, describeProgram } from './help.js'
import { parseWords } from './parse-words.js'
import { runInContext } from './run-in-context.js'

const all = await Promise.all(Object.entries(commands).map(async ([name, load]) => [name, await load()] as const))
const longest = (text: string) => Math.max(...text.split('\n').map((line) => line.length))

async function run(...args: string[]) {
  const context = contextOf(temporaryFolder())
  const errors: string[] = []
  const code = await runInContext(args, { ...context, complain: (text) => errors.push(text) })
  return { code, out: context.said.join(''), error: errors.join('') }
}

describe('the help', () => {
  it('shows every command once, by what people do', async () => {
    const { code, out, error } = await run('help')
    expect({ code, error }).toEqual({ code: 0, error: '' })
    const shown = [...(out.split('Begin with')[0] ?? '').matchAll(/^ {2}([a-z]+(?: [a-z]+)?) {2,}/gm)].map(
      ([, name]) => name,
    )
    expect(shown).toEqual(Object.keys(commands))
    for (const title of Object.values(commandGroups)) expect(out).toContain(`\n\n${title}\n  `)
    expect([await run('--help'), await run('-h')]).toEqual([await run('help'), await run('help')])
  })

  it.each([40, 80, 100])('fits %d columns', async (width) => {
    expect(longest(describeProgram(await loadEveryCommand(), width))).toBeLessThanOrEqual(width)
  })

  it('is as wide as the terminal, but never too wide to read or too narrow to hold a word', () => {
    expect([undefined, 20, 72, 300].map((terminal) => lineWidth(terminal))).toEqual([80, 40, 72, 100])
  })

  it('lists the commands that begin with one word', async () => {
    const site = await run('help', 'site')
    expect(site).toEqual({
      code: 0,
      out: 'qms site\n  qms site build  Write the manual as web pages.\n  qms site serve  Show the manual on this computer.\n',
      error: '',
    })
    expect(await run('site', '--help')).toEqual(site)
  })
})

describe.each(all)('the help of qms %s', (name, command) => {
  it('is the same in all three ways of asking', async () => {
    const help = { code: 0, out: describeCommand(command, 80), error: '' }
    expect(await run('help', ...name.split(' '))).toEqual(help)
    expect(await run(...name.split(' '), '--help')).toEqual(help)
    expect(await run(...name.split(' '), '-h')).toEqual(help)
  })

  it('names every option, and fits the screen but for the example', () => {
    const help = describeCommand(command, 80)
    for (const key of Object.keys(command.options)) expect(help).toContain(`${optionName(key)}`)
    expect(longest(help.slice(0, help.indexOf('Example:')))).toBeLessThanOrEqual(80)
  })

  it('has an example that the command takes', () => {
    const [qms, ...words] = [...command.example.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word)
    const own = name.split(' ')
    expect([qms, ...words.slice(0, own.length)]).toEqual(['qms', ...own])
    expect(parseWords(command, words.slice(own.length))).toBeDefined()
  })

  it('is listed under its own name', () => expect(command.name).toBe(name))
})

describe('misuse of the command line', () => {
  it.each([
    [['chekc'], 'There is no command “chekc”. Did you mean “check”?'],
    [['frobnicate'], 'There is no command “frobnicate”. “qms help” lists all commands.'],
    [['constructor'], 'There is no command “constructor”. “qms help” lists all commands.'],
    [['help', 'metirc'], 'There is no command “metirc”. Did you mean “metric”?'],
    [['site'], 'Say what to do: “qms site build” or “qms site serve”.'],
    [['site', 'biuld'], 'There is no command “site biuld”. Did you mean “site build”?'],
    [['list', '--fromat', 'csv'], 'There is no option “--fromat” of qms list. Did you mean “--format”?'],
    [['list', '--zzz'], 'There is no option “--zzz” of qms list. “qms help list” shows what it takes.'],
    [['list', '--format', 'xml'], 'There is no choice “xml”. --format takes table, json, csv, markdown.'],
    [['list', '--format', 'jso'], 'There is no choice “jso”. Did you mean “json”?'],
    [['list', '--format'], '--format needs a value. “qms help list” shows what it takes.'],
    [
      ['list', '--today', '22.11.2026'],
      '“22.11.2026” is not a date. Write it year-month-day, such as --today 2026-12-31.',
    ],
    [['due', '--within', 'soon'], '“soon” is not a whole number, such as --within 10.'],
    [['show'], 'qms show also needs <id> (a document’s id, such as QP-001). For example: qms show QP-001'],
    [
      ['new', 'procedure', 'Control', 'of', 'records'],
      'qms new takes at most 2 arguments besides its options: put a text with spaces in quotes. “qms help new” shows what it takes.',
    ],
    [
      ['chase', 'now'],
      'qms chase takes no arguments besides its options: put a text with spaces in quotes. “qms help chase” shows what it takes.',
    ],
  ])('%j is answered with a sentence and exit code 2', async (words, sentence) => {
    expect(await run(...words)).toEqual({ code: 2, out: '', error: `${sentence}\n` })
  })

  it('names at once everything that is missing', async () => {
    expect((await run('review', 'QP-001')).error).toContain(
      'qms review also needs --outcome <outcome> (what you decided) and --note <sentence> (what you checked and found).',
    )
  })

  it('shows the help on standard error when there is no command', async () => {
    expect(await run()).toEqual({ code: 2, out: '', error: (await run('help')).out })
  })
})
