import type { DueFormat } from './due-format.js'
import { dueMarkdown } from './due-markdown.js'

/** GitHub’s Markdown with boxes to tick, for an issue or the summary of a job. */
export const formatDueGithub: DueFormat = (list) => dueMarkdown(list, '- [ ]')
