import type { BrokenPattern } from './broken-pattern.js'

/** Where a line of a paragraph begins, in a quotation or an item of a list too. */
const LINE = String.raw`^[ \t>]*`

const lines = (pattern: string, flags = '') => new RegExp(LINE + pattern, `gm${flags}`)

/** Marks that do not make what they stand for: headings, lists, emphasis, instructions to other programs. */
export const LINE_PATTERNS: readonly BrokenPattern[] = [
  {
    kind: 'heading without a space',
    signs: ['##'],
    pattern: lines(String.raw`(#{2,6})([\p{L}\p{N}*][^\n]{0,200})`, 'u'),
    remedy: ([, marks, text = '']) => `${marks} ${text.trim()}`,
  },
  {
    kind: 'heading too deep',
    signs: ['#######'],
    pattern: lines(String.raw`#{7,}[ \t]+([^\n]{1,200})`),
    remedy: ([, text = '']) => `###### ${text.trim()}`,
  },
  {
    kind: 'stars with spaces inside',
    signs: ['**'],
    pattern: /(?<![\S])\*\*(?![*/])([^*\n]{1,200})\*\*(?![\w*/])/g,
    remedy: ([, text = '']) => (/^\s|\s$/.test(text) && /\p{L}{2}/u.test(text) ? `**${text.trim()}**` : undefined),
  },
  {
    kind: 'task without a space',
    signs: ['[]'],
    pattern: /^\[\](?=[ \t]+\S)/g,
    remedy: () => '[ ]',
  },
  {
    kind: 'instruction to another program',
    signs: [':::', '!!!', '[TOC]', '[toc]', '[[_TOC_]]'],
    pattern: lines(String.raw`(:{3,}[ \t]*\w[^\n]{0,100}|!!![ \t]+\w[^\n]{0,100}|\[TOC\]|\[toc\]|\[\[_TOC_\]\])`),
    remedy: () => '',
  },
]
