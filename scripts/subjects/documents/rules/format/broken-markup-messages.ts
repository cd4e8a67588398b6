import type { BrokenMarkup, BrokenMarkupKind } from '../../../../core/model/body-facts.js'

/** What is wrong and what to write, by kind. */
export const BROKEN_MARKUP_MESSAGES: Readonly<Record<BrokenMarkupKind, (broken: BrokenMarkup) => string>> = {
  'table without its line': ({ remedy }) =>
    `These lines are not shown as a table, because there is no line of hyphens with the same number of columns below the first one. Write ${remedy} there.`,
  'link with a space': ({ text, remedy }) =>
    `“${text}” is not a ${linkOrPicture(text)}, because there is a space in its address. Write ${remedy}.`,
  'link in two parts': ({ text, remedy }) =>
    `“${text}” is not a ${linkOrPicture(text)}, because there is a space between ] and (. Write ${remedy}.`,
  'link that is not closed': ({ text, remedy }) =>
    `“${text}” is not a ${linkOrPicture(text)}, because the closing ) is missing. Write ${remedy}.`,
  'link the wrong way round': ({ text, remedy }) =>
    `“${text}” is not a link: the text goes between [ ], the address between ( ). Write ${remedy}.`,
  'reference without target': ({ text, remedy }) =>
    `“${text}” is not a ${linkOrPicture(text)}, because no address is defined for it. Write ${remedy}.`,
  'footnote without text': ({ text, remedy }) =>
    `The footnote ${text} has no text. Add a line at the end, ${remedy}, or remove the mark.`,
  'footnote that is not used': ({ remedy }) =>
    `This footnote is not shown, because nothing refers to it. Write ${remedy} where it belongs, or remove it.`,
  'heading without a space': ({ remedy }) =>
    `This is not a heading, because there is no space after the number signs. Write ${remedy}.`,
  'heading too deep': ({ remedy }) =>
    `This is not a heading: there are six levels, and this line has more number signs. Write ${remedy}, or use fewer.`,
  'heading by accident': () => 'The hyphens below this text make it a heading. Leave an empty line above the hyphens.',
  'stars with spaces inside': ({ text, remedy }) =>
    `“${text}” is not bold, because there is a space inside of its stars. Write ${remedy}.`,
  'task without a space': () => 'This is not a task with a box to tick. Write [ ], with a space between the brackets.',
  'typed bullets': ({ remedy }) =>
    `Lines that begin with “${remedy}” are not a list, so they run together. Begin each with a hyphen and a space.`,
  'typed numbers': ({ remedy }) =>
    `Lines that begin as with “${remedy}” are not a list, so they run together. Begin them with 1., 2., 3. and a space, or leave an empty line between them.`,
  'instruction to another program': ({ text }) =>
    `“${text}” means something to another program, but here it is shown as it is. Remove it; for a notice, begin a quotation with > [!NOTE] or > [!WARNING].`,
  'code that is not closed': ({ remedy }) =>
    `This code is never closed, so everything below it is shown as code. Add a line of ${remedy} below the code.`,
  'comment that is not closed': () =>
    'This comment is never closed, so nothing below it is shown. Write --> where it ends.',
  'text shown as code': () =>
    'This text is shown as code, because it is indented by four spaces or a tab. Remove the indentation.',
}

function linkOrPicture(text: string): string {
  return text.startsWith('!') ? 'picture' : 'link'
}

/** One habit of an author, or one paste from Word: saying it once is enough. */
export const SAID_ONCE: ReadonlySet<BrokenMarkupKind> = new Set(['typed bullets', 'typed numbers'])
