import { addToJson } from '../../../core/edit/add-to-json.js'
import { CODE_OWNERS_PLACES } from '../../../core/model/qms.js'
import { Misuse } from '../../command/misuse.js'
import { addLines } from './add-lines.js'
import { namesToolkit } from './names-toolkit.js'

/** What becomes of a file that is there already. What it says stays. */
export interface AddedText {
  readonly text: string
  /** What is added, or what for, in a phrase that begins with a verb: `gets …`. */
  readonly summary: string
}

interface Addition {
  readonly summary: string
  /** @returns what the file says afterwards: the same if it lacks nothing */
  textAfter(present: string, wanted: string): string
}

/** The text that is wanted was made from the one that is there. */
const merged = (_present: string, wanted: string) => wanted

const ADDITIONS: Readonly<Record<string, Addition>> = {
  '.gitignore': { summary: 'leaves out what is made from other files', textAfter: addLines },
  '.gitattributes': { summary: 'keeps documents the same, byte for byte, on every computer', textAfter: addLines },
  'package.json': { summary: 'gets the toolkit as a dependency', textAfter: addToolkit },
  '.vscode/settings.json': { summary: 'gets completion and checking of documents', textAfter: merged },
  '.vscode/extensions.json': { summary: 'recommends the extension that completes YAML', textAfter: merged },
  '.vscode/tasks.json': { summary: 'gets the task “qms check”', textAfter: merged },
  ...Object.fromEntries(
    CODE_OWNERS_PLACES.map((path) => [
      path,
      { summary: 'says at its end who must approve which document', textAfter: merged },
    ]),
  ),
}

/** @returns what is added to a file that is there; undefined when it stays as it is */
export function changeOf(path: string, present: string, wanted: string): AddedText | undefined {
  const addition = ADDITIONS[path]
  const text = addition?.textAfter(present, wanted)
  return addition && text !== undefined && text !== present ? { text, summary: addition.summary } : undefined
}

function addToolkit(present: string, wanted: string): string {
  if (namesToolkit(present)) return present
  const { dependencies } = JSON.parse(wanted)
  const text = addToJson(present, { dependencies })
  if (text !== undefined) return text
  throw new Misuse(
    'package.json is not a JSON object, so npm cannot read it either. Correct it, then run qms init again.',
  )
}
