/** One commit of the sample's past. */
export interface SampleStep {
  /** ISO 8601, UTC, so that steps sort as text. */
  readonly at: string
  /** A person's id. */
  readonly by: string
  readonly message: string
  /** What files say then, by path. */
  readonly files: Readonly<Record<string, string | Uint8Array>>
}

/** @returns a moment of a day: what is written comes before what is approved, and that before what is recorded */
export function momentOf(day: string, part: 'written' | 'recorded'): string {
  return `${day}T${part === 'written' ? '06:30' : '15:30'}:00Z`
}

/** Who keeps what names no person or role. */
export const KEEPER = 'amara-okafor'
