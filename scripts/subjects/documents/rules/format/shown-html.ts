import dedent from 'dedent'
import type { UnshownHtml } from '../../../../core/model/body-facts.js'
import type { Severity } from '../../../../core/model/problem.js'
import type { Rule } from '../../../../core/model/rule.js'
import { placeholderTags } from '../content/placeholder-tags.js'

const procedure = (body: string) => ({
  'qms-docs/QP-001.md': dedent`
    ---
    id: QP-001
    type: procedure
    ---
    ${body}
  `,
})

export const shownHtml: Rule = {
  id: 'shown-html',
  description: 'Require HTML in the text to be shown as it is written',
  rationale:
    'GitHub and the manual show harmless HTML, such as <sup> or <details>, and leave out the rest. What is left out, approvers may have read and readers never will; a word in angle brackets disappears without a trace.',
  clauses: ['iso-9001-2015/7.5.3.1'],
  severity: 'error',
  examples: [
    {
      name: 'words in angle brackets',
      files: procedure('Take the <red> one, or if a <b and c> d.\n\n<enter role> and <date> are placeholders.'),
      problems: [
        'qms-docs/QP-001.md:5:10 “<red>” is read as an HTML tag and is not shown. Write \\<red> or `<red>`.',
        'qms-docs/QP-001.md:5:29 “<b and c>” is read as an HTML tag and is not shown. Write \\<b and c> or `<b and c>`.',
      ],
    },
    {
      name: 'elements that are left out',
      files: procedure(
        '<center>Old</center> and <u>lines</u>.\n\n<iframe src="https://example.org"></iframe>\n\n<script>\nif (a <b) alert(1)\n</script>',
      ),
      problems: [
        'qms-docs/QP-001.md:5:1 “<center>” has no effect: GitHub and the manual leave it out. Write <div align="center">.',
        'qms-docs/QP-001.md:5:26 “<u>” has no effect: GitHub and the manual leave it out. Write <ins>, which underlines.',
        'qms-docs/QP-001.md:7:1 “<iframe src="https://example.org">” cannot be shown, on GitHub or in the manual. Link what it shows instead: [name](address).',
        'qms-docs/QP-001.md:9:1 “<script>” never runs: its text is shown instead, on GitHub and in the manual. Remove it.',
      ],
    },
    {
      name: 'attributes that are left out',
      files: procedure('A <span style="color: red">red</span> word.\n\n<p hidden onclick="go()">Hidden?</p>'),
      problems: [
        'qms-docs/QP-001.md:5:3 “style="color: red"” has no effect: GitHub and the manual leave it out. Remove it; to make words stand out, write **bold**.',
        'qms-docs/QP-001.md:7:1 “hidden” has no effect: GitHub and the manual leave it out. Remove it.',
        'qms-docs/QP-001.md:7:1 “onclick="go()"” has no effect: GitHub and the manual leave it out. Remove it.',
      ],
    },
    {
      name: 'a class, which only other programs know, and an element that goes on',
      files: procedure('<div class="warning">Hot.</div>\n\nThe <b>end is not here.'),
      problems: [
        'qms-docs/QP-001.md:5:1 “class="warning"” has no effect: GitHub and the manual leave it out. Remove it; for a box, begin a quotation with > [!WARNING].',
        'qms-docs/QP-001.md:7:5 “<b>” is not closed in this paragraph, so what follows may be shown in the same way. Write </b> where it ends.',
      ],
    },
    {
      name: 'what hides the text that follows',
      files: procedure('<?php x ?>\n\n<div title="\n\nLost.'),
      problems: [
        'qms-docs/QP-001.md:5:1 “<?php x ?>” is read as HTML and is not shown. Remove it, or write \\< for its first character.',
        'qms-docs/QP-001.md:7:1 “<div title="” has no end, so it is not shown, and what follows may be lost with it. Close the tag with >, or write \\< for its first character.',
      ],
    },
    {
      name: 'harmless HTML, comments, and code',
      files: procedure(
        [
          '10<sup>3</sup>, H<sub>2</sub>O, <kbd>Ctrl</kbd>, <del>not</del>, <mark>this</mark>, \\<colour>, `<colour>`',
          '<details open><summary>More</summary>',
          '<p align="center"><a id="x" target="_blank" href="#x">Text</a> <!-- hidden --></p>',
          '</details>',
          '<table><tr><td colspan="2">One<br>two<td>three</table>',
          '<https://example.org> <a@example.org> 3 < 4 > 2 <QP-404.md>',
        ].join('\n\n'),
      ),
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.documents) {
      const placeholders = placeholderTags(document)
      for (const unshown of document.body.unshownHtml.filter((one) => !placeholders.includes(one)))
        yield { file: document, at: unshown.place, message: messageOf(unshown), ...severityOf(unshown) }
    }
  },
}

/** What readers see is right, or nearly. */
function severityOf({ kind, text }: UnshownHtml): { readonly severity?: Severity } {
  return kind === 'unclosed' || (kind === 'attribute' && text.startsWith('class=')) ? { severity: 'warning' } : {}
}

const LEFT_OUT = 'has no effect: GitHub and the manual leave it out.'

function messageOf({ kind, text, name }: UnshownHtml): string {
  switch (kind) {
    case 'word':
      return `“${text}” is read as an HTML tag and is not shown. Write \\${text} or \`${text}\`.`
    case 'element':
      return `“${text}” ${REMEDIES.get(name) ?? `${LEFT_OUT} Remove the tag.`}`
    case 'attribute':
      return `“${text}” ${LEFT_OUT} ${ATTRIBUTE_REMEDIES.get(text.split('=')[0] ?? '') ?? 'Remove it.'}`
    case 'unclosed':
      return `“${text}” is not closed in this paragraph, so what follows may be shown in the same way. Write </${name}> where it ends.`
    case 'tag':
      return `“${text}” has no end, so it is not shown, and what follows may be lost with it. Close the tag with >, or write \\< for its first character.`
    case 'declaration':
      return `“${text}” is read as HTML and is not shown. Remove it, or write \\< for its first character.`
  }
}

const NEVER_RUNS = 'never runs: its text is shown instead, on GitHub and in the manual. Remove it.'
const AS_TEXT = 'has no effect: it is shown as text, on GitHub and in the manual. Remove it.'
const BOLD = `${LEFT_OUT} To make words stand out, write **bold**.`
const LINK = 'cannot be shown, on GitHub or in the manual. Link what it shows instead: [name](address).'
const FORM = 'cannot be shown, on GitHub or in the manual. Link the form where it can be filled in.'
const DRAWING = 'cannot be shown, on GitHub or in the manual. Save the drawing as a file, and show it as a picture.'

const REMEDIES: ReadonlyMap<string, string> = new Map([
  ['script', NEVER_RUNS],
  ['style', AS_TEXT],
  ['title', AS_TEXT],
  ['xmp', AS_TEXT],
  ['plaintext', AS_TEXT],
  ['noembed', AS_TEXT],
  ['noframes', AS_TEXT],
  ['u', `${LEFT_OUT} Write <ins>, which underlines.`],
  ['center', `${LEFT_OUT} Write <div align="center">.`],
  ['font', BOLD],
  ['big', BOLD],
  ['blink', BOLD],
  ['marquee', BOLD],
  ['iframe', LINK],
  ['embed', LINK],
  ['object', LINK],
  ['video', LINK],
  ['audio', LINK],
  ['form', FORM],
  ['input', FORM],
  ['button', FORM],
  ['select', FORM],
  ['option', FORM],
  ['textarea', FORM],
  ['svg', DRAWING],
  ['math', DRAWING],
  ['canvas', DRAWING],
])

const ATTRIBUTE_REMEDIES: ReadonlyMap<string, string> = new Map([
  ['style', 'Remove it; to make words stand out, write **bold**.'],
  ['class', 'Remove it; for a box, begin a quotation with > [!WARNING].'],
])
