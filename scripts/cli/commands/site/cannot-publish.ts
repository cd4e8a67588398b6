import { Misuse } from '../../command/misuse.js'

/** Nothing can be published because of what is in the files, not because of how it was asked for: they may be put right. */
export class CannotPublish extends Misuse {}
