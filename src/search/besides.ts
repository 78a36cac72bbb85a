/** Pagefind knows records by their addresses, and those of several voices have one permalink. */

/** The address of the record for what `voice` says beside the notes at `permalink`. */
export const besides = (permalink: string, voice: string) => `${permalink}~${voice}`;

/** The permalink to which the record at `address` leads. */
export const withoutVoice = (address: string) => address.replace(/~[^~]*$/, '');
