import { describe, expect, it } from 'vitest'
import { answerLetters, filesOfIndex } from './answer-letters.js'
import { answerQuery, type SearchFiles } from './answer-query.js'
import { buildSearchIndex } from './build-search-index.js'
import type { SearchText, Vocabulary } from './search-index.js'

const ENGLISH: Vocabulary = {
  stopWords: ['how', 'do', 'i', 'a', 'the'],
  clauseWords: ['clause', 'iso'],
  endings: ['s', 'es', 'ing', 'ed', 'e', 'ion', 'ions', 'er', 'ers'],
  synonyms: [
    ['external provider', 'supplier'],
    ['corrective action', 'CAPA'],
  ],
}

function page(id: string, title: string, text = '', more: Partial<SearchText> = {}): SearchText {
  return { path: `documents/${id}.html`, kind: 'document', id, title, sections: [{ text }], ...more }
}

function clause(number: string, title: string, edition: number): SearchText {
  const path = `clauses/iso-9001-${edition}.html#clause-${number}`
  return { path, kind: 'clause', id: number, title, sections: [], ...(edition === 2026 && { weight: 0.5 }) }
}

const PAGES = [
  clause('8.4', 'Externally provided processes', 2026),
  clause('8.4', 'Externally provided processes', 2015),
  page('QP-004', 'Nonconformity and corrective action', 'Stop, and put clips into the red cage.'),
  page('QP-008', 'External providers', 'The operations lead selects whom we buy from.'),
  page('QP-012', 'Goods-in', 'Each lot is tested. What fails is handled as QP-004 says.'),
  page('WI-006', 'Pack and ship an order', 'Scan each serial number.', { keywords: ['parcel'] }),
  page('NC-2026-004', 'Corrective action for silent alerts', 'A record.', { kind: 'record' }),
]

function filesOf(texts: readonly SearchText[], language = 'en', vocabulary = ENGLISH): SearchFiles {
  return filesOfIndex(buildSearchIndex(texts, language, vocabulary))
}

async function find(question: string, files = filesOf(PAGES)): Promise<readonly string[]> {
  const { found } = await answerQuery(files, question)
  return found.map(({ entry }) => entry.path.replace(/^documents\/|\.html$/g, ''))
}

describe('a question', () => {
  it.each(['p', 'qp', 'ca'])(
    'of one or two letters has its answer in a file of the first one: %s',
    async (question) => {
      const index = buildSearchIndex(PAGES, 'en', ENGLISH)
      const letters = await answerLetters(index)
      const { entries = [], answers } = letters.get(question.charAt(0)) ?? {}
      const { found } = await answerQuery(filesOfIndex(index), question)
      expect(found.length).toBeGreaterThan(0)
      expect(answers?.[question]?.count).toBe(found.length)
      expect(answers?.[question]?.first.map((number) => entries[number])).toEqual(found.map(({ entry }) => entry))
      expect(letters.get('z')).toEqual({ entries: [], answers: { z: { first: [], count: 0 } } })
      expect(letters.size).toBe(26)
    },
  )

  it.each(['qp4', 'QP 4', 'qp-004', 'QP004', 'Qp_4', 'qp.4', '  QP - 004  '])(
    'names a document in any spelling: %s',
    async (spelling) => {
      expect(await find(spelling)).toEqual(['QP-004', 'QP-012'])
    },
  )

  it.each(['nc-2026-4', 'NC 2026 004', 'nc2026004'])('names a record in any spelling: %s', async (spelling) => {
    expect((await find(spelling))[0]).toBe('NC-2026-004')
  })

  it.each(['8.4', '8,4', 'clause 8.4', '§ 8.4', 'ISO 9001 8.4'])(
    'names a clause, the edition in use first: %s',
    async (spelling) => {
      expect((await find(spelling)).slice(0, 2)).toEqual([
        'clauses/iso-9001-2015.html#clause-8.4',
        'clauses/iso-9001-2026.html#clause-8.4',
      ])
    },
  )

  it('finds documents before records with the same words', async () => {
    expect(await find('corrective action')).toEqual(['QP-004', 'NC-2026-004'])
  })

  it('finds other words for the same thing, also in the plural', async () => {
    expect(await find('suppliers')).toEqual(['QP-008'])
    expect((await find('capa'))[0]).toBe('QP-004')
  })

  it('finds the keywords of a document', async () => {
    expect(await find('how do I ship a parcel')).toEqual(['WI-006'])
  })

  it('finds a word that is not finished', async () => {
    expect(await find('nonconf')).toEqual(['QP-004'])
  })

  it('finds a word with and without its hyphen', async () => {
    expect(await find('goodsin')).toEqual(['QP-012'])
    expect(await find('goods in')).toContain('QP-012')
  })

  it('says what it looked for instead of a misspelled word', async () => {
    const { found, correctedTo } = await answerQuery(filesOf(PAGES), 'corective acton')
    expect(correctedTo).toBe('corrective action')
    expect(found[0]?.entry.id).toBe('QP-004')
  })

  it('names the words that are nowhere, and finds the others', async () => {
    const { found, unknown } = await answerQuery(filesOf(PAGES), 'scan xylophones')
    expect(unknown).toEqual(['xylophones'])
    expect(found.map(({ entry }) => entry.id)).toEqual(['WI-006'])
  })

  it('finds nothing rather than anything', async () => {
    expect(await find('zzzzqqqq')).toEqual([])
  })

  it.each([
    ['nothing', ''],
    ['signs of regular expressions', '.*+?^${}()|[]\\'],
    ['10,000 letters', 'x'.repeat(10_000)],
    ['10,000 words', 'lot '.repeat(10_000)],
    ['another script', '是正処置'],
    ['writing from right to left', 'إجراء تصحيحي'],
    ['emoji', '🙈🙉🙊'],
    ['names of what objects have', '__proto__ constructor toString'],
    ['half a letter', '\ud83d'],
  ])('may be %s', async (_, question) => {
    const { found, unknown } = await answerQuery(filesOf(PAGES), question)
    expect(Array.isArray(found)).toBe(true)
    expect(unknown.length).toBeLessThanOrEqual(12)
  })

  it('finds words of every script', async () => {
    const files = filesOf([page('JP-001', '是正処置 手順'), page('AR-001', 'إجراء تصحيحي')])
    expect(await find('是正処置', files)).toEqual(['JP-001'])
    expect(await find('تصحيحي', files)).toEqual(['AR-001'])
  })

  it('finds nothing in a manual without documents', async () => {
    expect(await find('anything', filesOf([]))).toEqual([])
  })
})

describe('a question in German', () => {
  const GERMAN: Vocabulary = {
    ...ENGLISH,
    endings: ['e', 'en', 'er', 'n', 's', 'ung', 'ungen'],
    joints: ['', 's', 'n', 'en'],
    synonyms: [],
  }
  const files = filesOf(
    [
      page('VA-004', 'Bewertung von Lieferanten'),
      page('VA-006', 'Kundenzufriedenheit', 'Zufriedenheit wird gefragt.'),
      page('QPO-001', 'Qualitätspolitik'),
    ],
    'de',
    GERMAN,
  )

  it('finds the parts of words that are written as one', async () => {
    expect(await find('Lieferantenbewertung', files)).toEqual(['VA-004'])
  })

  it('finds the parts also where the whole word is only in a list', async () => {
    const list = page('', 'Lieferantenbewertung in Zahlen', '', { path: 'metrics/scores.html', kind: 'list' })
    const more = filesOf([list, page('VA-004', 'Bewertung von Lieferanten')], 'de', GERMAN)
    expect(await find('Lieferantenbewertung', more)).toEqual(['metrics/scores', 'VA-004'])
  })

  it('finds umlauts that are written as two letters, or without dots', async () => {
    expect(await find('Qualitaetspolitik', files)).toEqual(['QPO-001'])
    expect(await find('qualitatspolitik', files)).toEqual(['QPO-001'])
  })
})

describe('an index', () => {
  it('is the same for the same texts', () => {
    expect(JSON.stringify(buildSearchIndex(PAGES, 'en', ENGLISH))).toBe(
      JSON.stringify(buildSearchIndex(PAGES, 'en', ENGLISH)),
    )
  })

  it('of 10,000 pages is split into parts, and a question reads only a few of them', async () => {
    const many = Array.from({ length: 10_000 }, (_, number) =>
      page(`QP-${number}`, `Page about subject${number}`, 'The same words.'),
    )
    const { frame, parts, known } = buildSearchIndex(many, 'en', ENGLISH)
    const read: number[] = []
    const readPart = async (number: number) => {
      read.push(number)
      return parts[number] ?? {}
    }
    const { found } = await answerQuery({ frame, readPart, readKnownWords: async () => known }, 'subject4711')
    expect(found[0]?.entry.id).toBe('QP-4711')
    expect(parts.length).toBeGreaterThan(10)
    expect(read.length).toBeLessThanOrEqual(4)
  })
})
