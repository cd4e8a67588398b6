import { brackets } from './brackets.js'
import { commasAtLineEnds } from './commas-at-line-ends.js'
import { continuedLine } from './continued-line.js'
import { emphasizedName } from './emphasized-name.js'
import { fieldsAsList } from './fields-as-list.js'
import { hiddenCharacters } from './hidden-characters.js'
import { markdownLink } from './markdown-link.js'
import { missingColon } from './missing-colon.js'
import { oddSpaces } from './odd-spaces.js'
import { otherBullets } from './other-bullets.js'
import { otherComments } from './other-comments.js'
import { quoteInsideQuotes } from './quote-inside-quotes.js'
import { reservedFirstCharacter } from './reserved-first-character.js'
import { secondColon } from './second-colon.js'
import { spaceAfterColon } from './space-after-colon.js'
import { spaceInBraces } from './space-in-braces.js'
import { strayIndentation } from './stray-indentation.js'
import { tabIndentation } from './tab-indentation.js'
import { textAmongFields } from './text-among-fields.js'
import { typographicQuotes } from './typographic-quotes.js'
import { unclosedQuote } from './unclosed-quote.js'
import { valueBesideGroup } from './value-beside-group.js'
import type { YamlFault } from './yaml-fault.js'

/** The most particular first: of several that explain what is wrong, the first counts. */
export const yamlFaults: readonly YamlFault[] = [
  tabIndentation,
  oddSpaces,
  hiddenCharacters,
  typographicQuotes,
  markdownLink,
  quoteInsideQuotes,
  unclosedQuote,
  fieldsAsList,
  otherBullets,
  valueBesideGroup,
  strayIndentation,
  spaceAfterColon,
  spaceInBraces,
  emphasizedName,
  otherComments,
  secondColon,
  brackets,
  reservedFirstCharacter,
  textAmongFields,
  missingColon,
  continuedLine,
  commasAtLineEnds,
]
