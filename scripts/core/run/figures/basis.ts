/** An amount that comes from outside, such as units shipped. */
export interface Basis {
  /** Undefined where it is not known. */
  readonly total: number | undefined
  /** Why it is not known: `the series “units-shipped” is missing`. */
  readonly why?: string
  /** The ids of the rows that it is the sum of. */
  readonly behind: readonly string[]
}
