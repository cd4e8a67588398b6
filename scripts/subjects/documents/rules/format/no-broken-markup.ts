import type { BrokenMarkup } from '../../../../core/model/body-facts.js'
import type { Document } from '../../../../core/model/document.js'
import type { Rule } from '../../../../core/model/rule.js'
import { brokenMarkupIn, isOnlyUntidy } from '../../../../core/questions/broken-markup.js'
import { BROKEN_MARKUP_MESSAGES, SAID_ONCE } from './broken-markup-messages.js'

const QP = 'qms-docs/procedures/QP-001.md'

const procedure = (body: string) => ({ [QP]: `---\nid: QP-001\ntype: procedure\n---\n${body}` })

export const noBrokenMarkup: Rule = {
  id: 'no-broken-markup',
  description: 'Disallow markup that has no effect, or another one than was meant',
  rationale:
    'Markdown never complains: a table without its line of hyphens comes out as bars, code without an end turns the rest of the page into code. The author sees what was meant, and only readers see what came of it.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'error',
  examples: [
    {
      name: 'tables without a line of hyphens, or with one of another number of columns, are found',
      files: procedure('| Step | Who |\n| Print | Ana |\n\n| Step | Who |\n|---|\n| Print | Ana |\n'),
      problems: [
        `${QP}:5:1 These lines are not shown as a table, because there is no line of hyphens with the same number of columns below the first one. Write |---|---| there.`,
        `${QP}:8:1 These lines are not shown as a table, because there is no line of hyphens with the same number of columns below the first one. Write |---|---| there.`,
      ],
    },
    {
      name: 'links and pictures that are none are found',
      files: procedure(
        'See ![the plan](my plan.png), [**form** 1](forms/Form 1.pdf “Form”), [QP-004] (QP-004.md),\n(the list)[list.md] and [here](https://example.org/a\n\nSee [the list][nowhere] and [QP-004][].\n',
      ),
      problems: [
        `${QP}:5:5 “![the plan](my plan.png)” is not a picture, because there is a space in its address. Write ![the plan](my%20plan.png).`,
        `${QP}:5:31 “[**form** 1](forms/Form 1.pdf “Form”)” is not a link, because there is a space in its address. Write [**form** 1](forms/Form%201.pdf "Form").`,
        `${QP}:5:70 “[QP-004] (QP-004.md)” is not a link, because there is a space between ] and (. Write [QP-004](QP-004.md).`,
        `${QP}:6:1 “(the list)[list.md]” is not a link: the text goes between [ ], the address between ( ). Write [the list](list.md).`,
        `${QP}:6:25 “[here](https://example.org/a” is not a link, because the closing ) is missing. Write [here](https://example.org/a).`,
        `${QP}:8:5 “[the list][nowhere]” is not a link, because no address is defined for it. Write [the list](address).`,
        `${QP}:8:29 “[QP-004][]” is not a link, because no address is defined for it. Write [QP-004](address).`,
      ],
    },
    {
      name: 'footnotes without a text or without a mark are found',
      files: procedure('Store it dry.[^1]\n\n[^2]: Below 60 % humidity.\n'),
      problems: [
        `${QP}:5:14 The footnote [^1] has no text. Add a line at the end, [^1]: text of the footnote, or remove the mark.`,
        `${QP}:7:1 This footnote is not shown, because nothing refers to it. Write [^2] where it belongs, or remove it.`,
      ],
    },
    {
      name: 'headings that are none, and text that is a heading by accident, are found',
      files: procedure('##Purpose\n\n####### Detail\n\nPrint the labels before you pack.\nPack.\n---\n'),
      problems: [
        `${QP}:5:1 This is not a heading, because there is no space after the number signs. Write ## Purpose.`,
        `${QP}:7:1 This is not a heading: there are six levels, and this line has more number signs. Write ###### Detail, or use fewer.`,
        `${QP}:9:1 The hyphens below this text make it a heading. Leave an empty line above the hyphens.`,
      ],
    },
    {
      name: 'what swallows the rest of the page is found',
      files: {
        ...procedure('> ```sh\n> print\n\n```sh\nprint\n\n## Swallowed\n'),
        'qms-docs/procedures/QP-002.md': '---\nid: QP-002\ntype: procedure\n---\n<!-- to do\n\n## Swallowed\n',
      },
      problems: [
        `${QP}:5:3 This code is never closed, so everything below it is shown as code. Add a line of \`\`\` below the code.`,
        `${QP}:8:1 This code is never closed, so everything below it is shown as code. Add a line of \`\`\` below the code.`,
        'qms-docs/procedures/QP-002.md:5:1 This comment is never closed, so nothing below it is shown. Write --> where it ends.',
      ],
    },
    {
      name: 'lists as Word writes them are named once for each document',
      files: procedure('• Goods in\n• Goods out\n\n• Returns\n\na) first\nb) second\n'),
      problems: [
        `${QP}:5:1 Lines that begin with “•” are not a list, so they run together. Begin each with a hyphen and a space.`,
        `${QP}:10:1 Lines that begin as with “a)” are not a list, so they run together. Begin them with 1., 2., 3. and a space, or leave an empty line between them.`,
      ],
    },
    {
      name: 'marks that are shown as they are, and text that is shown as code, are found',
      files: procedure(
        '** Steps ** and **Steps **\n\n- [] sign it\n\n::: warning\n\n    Keep the labels dry and away from the sun.\n',
      ),
      problems: [
        `${QP}:5:1 “** Steps **” is not bold, because there is a space inside of its stars. Write **Steps**.`,
        `${QP}:5:17 “**Steps **” is not bold, because there is a space inside of its stars. Write **Steps**.`,
        `${QP}:7:3 This is not a task with a box to tick. Write [ ], with a space between the brackets.`,
        `${QP}:9:1 “::: warning” means something to another program, but here it is shown as it is. Remove it; for a notice, begin a quotation with > [!NOTE] or > [!WARNING].`,
        `${QP}:11:1 This text is shown as code, because it is indented by four spaces or a tab. Remove the indentation.`,
      ],
    },
    {
      name: 'what takes effect passes, and so does what can only be meant as it is',
      files: procedure(
        [
          '| Step | Who |\n|---|---|\n| Print | [^1] |',
          'A list[0](x, y), f[i][j], [1][2], [note] (see below), 2 ** 3 ** 4, `##Steps`, `[x](a b.md)`, #1.',
          'See [a](<a b.md>), [b](b.md "The list"), [c][d], \\[e](f g.md), [sic] and src/**/a/**/b.',
          '– said Ada.\n\n- [ ] sign\n- [x] sign\n\nA title\n---',
          '```text\n| a | b |\n| c | d |\n<!-- x\n```',
          '    npm run build && echo done.',
          '[^1]: Ana.\n\n[d]: d.md',
        ].join('\n\n'),
      ),
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.documents) {
      for (const broken of brokenIn(document)) {
        const severity = isOnlyUntidy(broken) ? 'warning' : 'error'
        yield { file: document, at: broken.place, message: BROKEN_MARKUP_MESSAGES[broken.kind](broken), severity }
      }
    }
  },
}

function brokenIn({ body }: Document): readonly BrokenMarkup[] {
  const all = brokenMarkupIn(body)
  return all.filter(
    ({ kind }, index) => !SAID_ONCE.has(kind) || all.findIndex((other) => other.kind === kind) === index,
  )
}
