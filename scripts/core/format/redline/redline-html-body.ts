import type { Redline, RedlineBlock, RedlineSection } from '../../redline/redline.js'
import { escapeHtml } from '../text/escape-markup.js'
import { formatHtmlBlock, type HtmlMarks, htmlMarks } from './redline-html-block.js'
import { formatField, formatTitle, marksFor, whatBecameOf } from './redline-words.js'
import { walkBlocks, walkSections } from './walk-redline.js'

const HTML_MARKS = htmlMarks()

/** How to read it. */
export const REDLINE_LEGEND = `${HTML_MARKS.removed('Struck through')} is what went, ${HTML_MARKS.added('underlined')} is what came. What did not change is folded away.`

/**
 * @param level of the headings of its sections
 * @returns what changed, for a page that has a title and styles for it
 */
export function formatRedlineBody(redline: Redline, level: number, marks: HtmlMarks = HTML_MARKS): string {
  const shown = (section: RedlineSection) => formatSection(section, level, marks)
  const sections = walkSections(redline.sections, {
    shown,
    folded: (words, items) => details(words, items.map(shown), marks),
  })
  return [...formatFields(redline, marks), ...sections].join('\n')
}

function formatFields({ fields, state }: Redline, usual: HtmlMarks): string[] {
  if (fields.length === 0) return []
  const marks = marksFor(state, usual)
  return [
    '<dl>',
    ...fields.map((change) => `<dt>${escapeHtml(change.field)}</dt><dd>${formatField(change, marks)}</dd>`),
    '</dl>',
  ]
}

function formatSection(section: RedlineSection, level: number, usual: HtmlMarks): string {
  const marks = marksFor(section.state, usual)
  const changes = whatBecameOf(section, marks)
  const label = changes ? ` <span class="label">${escapeHtml(changes)}</span>` : ''
  const shown = (block: RedlineBlock) => formatHtmlBlock(block, section.state, marks)
  const blocks = walkBlocks(section.blocks, {
    shown,
    folded: (words, items) => (changes ? details(words, items.map(shown), marks) : items.map(shown)),
  })
  const title = `<h${level}>${formatTitle(section, marks)}${label}</h${level}>`
  return ['<section>', title, ...blocks, '</section>'].join('\n')
}

function details(summary: string, content: readonly string[], { inLanguage }: HtmlMarks): string {
  return `<details>\n<summary>${escapeHtml(inLanguage(summary))}</summary>\n${content.join('\n')}\n</details>`
}
