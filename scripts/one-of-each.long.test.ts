import { expect, it } from 'vitest'
import { toolkitCopy } from './testing/toolkit-copy.js'

const GREETING = `import { defineCommand } from '../command/command.js'
import { string } from '../command/options.js'

export const greet = defineCommand({
  name: 'greet',
  group: 'read',
  summary: 'Greet a person.',
  example: 'qms greet --name Ada',
  arguments: {},
  options: { name: string('name', 'who is greeted') },
  async run({ write }, { name = 'world' }) {
    write(\`Hello, \${name}.\\n\`)
    return 0
  },
})
`

it('a command is one file and one line: it is in the help and in the reference, and runs', () => {
  const copy = toolkitCopy()
  copy.write('scripts/cli/commands/greet.ts', GREETING)
  copy.addLine('scripts/cli/commands/index.ts', "  greet: async () => (await import('./greet.js')).greet,", '  list: ')
  copy.build()
  expect(copy.qms('greet', '--name', 'Ada')).toEqual({ code: 0, out: 'Hello, Ada.\n', error: '' })
  expect(copy.qms('help').out).toMatch(/^Look up\n {2}greet +Greet a person\.$/m)
  expect(copy.qms('help', 'greet').out).toContain('Example:\n  qms greet --name Ada\n')
  expect(copy.qms('greet', '--nmae', 'Ada').error).toBe(
    'There is no option “--nmae” of qms greet. Did you mean “--name”?\n',
  )
  expect(copy.qms('generate', 'docs')).toMatchObject({
    code: 0,
    out: expect.stringContaining('docs/reference/commands.md'),
  })
  expect(copy.read('docs/reference/commands.md')).toContain('### greet\n\nGreet a person.\n')
})
