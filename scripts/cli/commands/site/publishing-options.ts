import type { Input } from '../../command/input.js'
import { Misuse } from '../../command/misuse.js'
import { flag, string } from '../../command/options.js'

/** So that a command of an older version says what to write now. */
const templates: Input<never, false> = {
  description: 'has been replaced by --config',
  takes: 'folder',
  isSure: false,
  parse() {
    throw new Misuse(
      '--templates has been replaced by --config: it names an Eleventy configuration, whose “input” is the folder of your own templates. docs/reference/manual.md says how to move them.',
    )
  },
}

/** What a manual shows, and how it looks. */
export const publishing = {
  drafts: flag('publish the files as they are, drafts marked as such'),
  audience: string('class', 'leave out documents of a more closed class (default: leave out none)'),
  config: string('file', 'add an Eleventy configuration of your own: it is a program, and runs on this computer'),
  templates,
}
