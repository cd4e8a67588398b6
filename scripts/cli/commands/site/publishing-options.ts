import { flag, string } from '../../command/options.js'

/** What a manual shows, and how it looks. */
export const publishing = {
  drafts: flag('publish the files as they are, drafts marked as such'),
  audience: string('class', 'leave out documents of a more closed class (default: leave out none)'),
  templates: string('folder', 'use your own templates in place of ours: they are programs, and run on this computer'),
}
