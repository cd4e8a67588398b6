/** What the cells of a column mean: one meaning for each text, or a message instead. */
export interface Meanings {
  /** By the texts of the cells. */
  readonly values: ReadonlyMap<string, string>
  /** By the texts of the cells that mean nothing. */
  readonly faults: ReadonlyMap<string, string>
  /** What no cell of the column tells, asked once, at the first cell that is concerned. */
  readonly question?: { readonly text: string; readonly message: string }
  /** How it is told apart, for the next import. */
  readonly learnt?: { readonly dates?: DateOrder; readonly decimal?: DecimalMark }
}

export type DateOrder = 'day-first' | 'month-first'
export type DecimalMark = 'comma' | 'point'

/** What a person said of a whole file, for what cannot be told from its cells. */
export interface HowWritten {
  readonly dates?: DateOrder | undefined
  readonly decimal?: DecimalMark | undefined
}

/** Converts text by text. @param convert undefined for what means nothing */
export function meaningsOf(
  texts: Iterable<string>,
  convert: (text: string) => string | undefined,
  message: (text: string) => string,
): Meanings {
  const values = new Map<string, string>()
  const faults = new Map<string, string>()
  for (const text of texts) {
    const value = convert(text)
    if (value === undefined) faults.set(text, message(text))
    else values.set(text, value)
  }
  return { values, faults }
}
