/** One point of a series, in order of time. */
export interface Observation {
  /** Undefined where there is no result: a gap, which is never filled. */
  readonly value?: number
  /** Of a share or a rate: what was counted. */
  readonly numerator?: number
  /** Of a share: among how many. Of a rate: in how many units, hours or metres. */
  readonly n?: number
}
