/** Words that say what must, may or must not be, and how far that goes, by language. */
const LIMIT_WORDS: Readonly<Record<string, string>> = {
  en: `must shall should may can cannot not never always only no none all every each any before after within until unless
    except minimum maximum least most more less over under above below daily weekly monthly quarterly yearly annually once
    twice two three four five six seven eight nine ten eleven twelve`,
  de: `mindestens höchstens mehr weniger muss müssen soll sollen darf dürfen kann können nicht kein keine keinen keiner nie
    niemals immer nur alle jede jeden jeder jedes vor nach innerhalb außer ausser täglich wöchentlich monatlich jährlich einmal
    zweimal dreimal zwei drei vier fünf sechs sieben acht neun zehn elf zwölf`,
  fr: `moins plus doit doivent peut peuvent ne pas jamais toujours seulement tous toutes chaque aucun aucune avant après sauf
    deux trois quatre cinq six sept huit neuf dix onze douze`,
}

/** What makes a number another one, though its digits stay. */
const UNITS = `% ‰ °C °F K ng µg mg g kg t µl ml mL cl dl l L nm µm mm cm m km mm² cm² m² cm³ m³ ns µs ms s min h d Hz kHz MHz GHz
  µV mV V kV µA mA A mW W kW MW Pa hPa kPa MPa mbar bar N kN Nm J kJ mol ppm ppb rpm dB lx € $ EUR USD CHF GBP
  seconds? minutes? Sekunden? Minuten? secondes?`

/** These say how often or how long without a number, too. */
const TIMES = `hours? days? weeks? months? quarters? years? Stunden? Tage?n? Wochen? Monate?n?
  Quartale? Jahre?n? heures? jours? semaines? mois trimestres? ans? années?`

const anyOf = (...lists: readonly string[]) =>
  lists
    .flatMap((list) => list.split(/\s+/))
    .map((word) => word.replace('$', '\\$'))
    .join('|')

/** Digits of names, such as QP-001, A4 and v1.2, are not numbers. */
const NUMBER = new RegExp(
  `(?<![\\p{L}_][\\p{L}\\d_.-]{0,40})(?<!\\d)(?:[±<>≤≥~]\\s?|[-−+])?\\d+(?:[.,:'’/–-]\\d+)*(?:\\s?(?:${anyOf(UNITS, TIMES)})(?![\\p{L}\\d]))?`,
  'gu',
)
const WORD = new RegExp(`(?<![\\p{L}\\d])(?:${anyOf(...Object.values(LIMIT_WORDS), TIMES)})(?![\\p{L}\\d])`, 'giu')

/** A number with its unit, or a word such as must, may, not and only, as it is compared, and where it begins in its text. */
export interface Limit {
  readonly limit: string
  readonly index: number
}

/** Finds the limits of all languages: a word of another one seldom comes and goes. Spaces, capitals and kinds of dashes do not matter. */
export function limitsIn(text: string): readonly Limit[] {
  const numbers = [...text.matchAll(NUMBER)].map(({ 0: written, index }) => ({ limit: numberInShort(written), index }))
  const others = text.replace(NUMBER, (written) => ' '.repeat(written.length))
  const words = [...others.matchAll(WORD)].map(({ 0: written, index }) => ({ limit: written.toLowerCase(), index }))
  return [...numbers, ...words].sort((one, other) => one.index - other.index)
}

function numberInShort(written: string): string {
  return written
    .replace(/[−–]/g, '-')
    .replace(/’/g, "'")
    .replace(/μ/g, 'µ')
    .replace(/(?<=\d)\s*(?=[\p{L}%‰°€$])/u, ' ')
    .replace(/(?<=[±<>≤≥~])\s/u, '')
}
