/** To be kept for years, or for screen readers: the compiler makes a file as one of them. */
export const PDF_STANDARDS = ['pdf-a', 'pdf-ua'] as const

export type PdfStandard = (typeof PDF_STANDARDS)[number]

/** How files look, with which letters, and as what they are made. */
export interface PrintForm {
  /** Files of the typesetter, by their names; it begins with `manual.typ`. */
  readonly template: ReadonlyMap<string, string>
  /** Folders of them, besides our own. */
  readonly fonts: readonly string[]
  readonly standard: PdfStandard
}
