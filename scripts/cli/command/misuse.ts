/** The command was asked for something that it cannot do. The message says what, and what to do instead. */
export class Misuse extends Error {}
