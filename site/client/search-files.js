import { home } from './home-address.js'

/** @typedef {import('#search/answer-query.js').SearchFiles} SearchFiles */
/** @typedef {import('#search/search-index.js').SearchSection} SearchSection */

/** @type {Map<string, Promise<any>>} */
const asked = new Map()

/** Each file once; what could not be loaded is tried again. @param {string} path */
function read(path) {
  const known = asked.get(path)
  if (known) return known
  const reading = fetch(new URL(`search/${path}`, home)).then((answer) => {
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return answer.json()
  })
  asked.set(path, reading)
  reading.catch(() => asked.delete(path))
  return reading
}

/** @returns {Promise<SearchFiles>} what the build wrote for the search */
export async function searchFiles() {
  return {
    frame: await read('frame.json'),
    readPart: (number) => read(`parts/${number}.json`),
    readKnownWords: () => read('words.json'),
  }
}

/** @param {string} letter from a to z @returns {Promise<import('#search/search-index.js').LetterAnswers>} what it finds, alone and with a second one, without the rest of the index */
export function readLetter(letter) {
  return read(`letters/${letter}.json`)
}

/** @param {number} number of an entry @returns {Promise<readonly SearchSection[]>} its text */
export function readText(number) {
  return read(`texts/${number}.json`)
}
