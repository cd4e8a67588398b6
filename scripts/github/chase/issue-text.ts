import { escapeMarkdown, fenced, inCode } from '../../core/format/index.js'
import { whoInWords } from '../../subjects/actions/due/due-in-words.js'
import type { DueItem, DueStage } from '../../subjects/actions/due/due-item.js'
import type { Assignees } from './assignees.js'

/** Where the files of a repository are shown. */
export interface IssuePlace {
  /** The page of the repository. */
  readonly url: string
  readonly defaultBranch: string
}

/** GitHub takes 256 characters. */
const LONGEST = { task: 150, title: 250 }

/** @returns the title, which changes with the stage alone */
export function issueTitle({ stage, task, document, on }: DueItem): string {
  return cut(`${TITLES[stage]} ${on}: ${cut(task, LONGEST.task)} (${document.id})`, LONGEST.title)
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text
}

const TITLES: Readonly<Record<DueStage, string>> = {
  later: 'By',
  'due soon': 'By',
  due: 'Due on',
  overdue: 'Overdue since',
  'long overdue': 'Long overdue since',
}

/** @returns our part of an issue's text: what is to be done, by whom, by when, how */
export function issueText(item: DueItem, { remarks }: Assignees, place: IssuePlace): string {
  const { document, task, on, how, command, askedBy } = item
  const file = linkTo(place, 'blob', document.path)
  const edit = linkTo(place, 'edit', document.path)
  const paragraphs = [
    `**${escapeMarkdown(task)}**: [${escapeMarkdown(`${document.id} ${document.title}`.trim())}](${file})`,
    [
      `- **By:** ${on}`,
      `- **Responsible:** ${escapeMarkdown(whoInWords(item))}`,
      ...(askedBy ? [`- **Asked for by:** ${escapeMarkdown(askedBy)}`] : []),
    ].join('\n'),
    escapeMarkdown(how),
    command ? fenced([`npx --no ${command}`], 'sh').join('\n') : `[Edit the file](${edit})`,
    `This issue closes itself once that is on ${inCode(place.defaultBranch)}. Closed by hand, it opens again as long as it is not done; closed as “not planned”, it rests for some time first. If the day cannot be kept, agree on a new one and write it into the file.`,
    ...(remarks.length > 0 ? [remarks.map(escapeMarkdown).join(' ')] : []),
  ]
  return paragraphs.join('\n\n')
}

function linkTo({ url, defaultBranch }: IssuePlace, view: 'blob' | 'edit', path: string): string {
  const encoded = `${defaultBranch}/${path}`.split('/').map(encodeURIComponent).join('/')
  return `${url}/${view}/${encoded.replaceAll('(', '%28').replaceAll(')', '%29')}`
}
