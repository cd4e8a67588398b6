/** Why a file is not imported, or what is to be known of a row of it. */
export interface ExchangeNote {
  /** As a spreadsheet counts: the first row names the columns. Missing if the file as a whole is meant. */
  readonly row?: number
  /** As the file names it. */
  readonly column?: string
  /** What the cell says. */
  readonly cell?: string
  readonly message: string
}

export interface Faults {
  readonly faults: readonly ExchangeNote[]
}

/** @returns whether nothing came of it, because something is wrong */
export function isFaulty<Made extends object>(made: Made | Faults): made is Faults {
  return 'faults' in made
}
