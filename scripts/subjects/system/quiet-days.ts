/** After so many days without a record, something looks as if it were only on paper. */
export const QUIET_DAYS = 183
