import { escapeMarkdown } from '../../core/format/index.js'

/** @returns plain text of another system as Markdown that shows exactly that, line by line */
export function escapeText(text: string): string {
  const paragraphs = text
    .replaceAll(/\r\n?/g, '\n')
    .trim()
    .split(/\n{2,}/)
  return paragraphs
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => escapeMarkdown(line.trim()))
        .join('\\\n'),
    )
    .join('\n\n')
}
