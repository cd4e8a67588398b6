import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type TemporaryRepository, temporaryRepository } from './testing/temporary-repository.js'

/** A command and what it answers, as a page shows it; perhaps after a change to a file. */
interface ConsoleExample {
  readonly page: string
  readonly commands: readonly { readonly command: string; readonly answer: string }[]
  readonly change?: readonly [path: string, from: string, to: string]
}

const CONSOLE_BLOCK = /(?:<!-- example: replace (\S+) "([^"]*)" with "([^"]*)" -->\s+)?```console\n([\s\S]*?)```/g

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
const examples = pages.flatMap(findExamples)

function findExamples(page: string): ConsoleExample[] {
  return [...readFileSync(page, 'utf8').matchAll(CONSOLE_BLOCK)].map(([, path, from = '', to = '', block = '']) => ({
    page,
    commands: block.split(/^\$ /m).slice(1).map(splitAnswer),
    ...(path ? { change: [path, from, to] as const } : {}),
  }))
}

function splitAnswer(text: string) {
  const end = text.indexOf('\n')
  return { command: text.slice(0, end), answer: text.slice(end + 1).trim() }
}

function copyOfThisRepository(): TemporaryRepository {
  const repository = temporaryRepository()
  for (const folder of ['qms-docs', 'schemas']) cpSync(folder, join(repository.root, folder), { recursive: true })
  repository.commit('a copy')
  return repository
}

function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}

describe('examples in the documentation', () => {
  it('are there', () => expect(examples.length).toBeGreaterThanOrEqual(5))

  it.each(
    examples.map(
      (example) => [`${example.page}: ${example.commands.map(({ command }) => command).join('; ')}`, example] as const,
    ),
  )('%s', (_name, { commands, change }) => {
    const repository = copyOfThisRepository()
    if (change) {
      const [path, from, to] = change
      expect(repository.read(path)).toContain(from)
      repository.write({ [path]: repository.read(path).replace(from, to) })
    }
    for (const { command, answer } of commands) {
      const [npx, qms, ...rest] = words(command)
      expect([npx, qms]).toEqual(['npx', 'qms'])
      const { out, error } = repository.qms(...rest)
      expect((out + error).trim()).toBe(answer)
    }
  })
})
