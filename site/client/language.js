// Before all other scripts: how they say things, in the language of the manual.
import { ENGLISH } from '#words/language.js'
import { sayIn } from '#words/say.js'

const page = /** @type {{ words?: import('#words/language.js').Language, say?: import('#words/say.js').Say }} */ (
  globalThis
)
// A manual in another language than English has its words in a script of their own: assets/words.js.
page.say = sayIn(page.words ?? ENGLISH)
