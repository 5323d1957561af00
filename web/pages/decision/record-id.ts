/** Where the form of a record leads back to. */
export const recordId = "compte-rendu";
